import { z } from "zod";
import { type Presence, startPresence, type Visit } from "../../desk/presence/presence.ts";
import type { Environment } from "../../environment/environment.ts";
import { openChannel } from "../../publish/channel.ts";
import { channelName } from "../../publish/channel-name.ts";

/** Who has what open, with a way to be told no more. */
export interface SharedPresence extends Presence {
  stop(): void;
}

const visit = z.strictObject({
  key: z.string().min(1).max(250),
  id: z.string().length(22),
  name: z.string().min(1).max(200),
});

/**
 * Begins to know who has what open: with `CACHE_URL`, at all instances. Where Redis is away, each knows
 * of its own alone, and nobody waits.
 */
export function sharePresence(env: Environment, now: () => number): SharedPresence {
  const url = env.CACHE_URL;
  if (url === undefined) return { ...startPresence(now, () => undefined), stop: () => undefined };
  const tell = (visit: Visit) => {
    channel.then(({ say }) => say(JSON.stringify(visit))).catch(() => undefined);
  };
  const presence = startPresence(now, tell);
  const channel = openChannel({
    url,
    name: channelName(env, "desk"),
    onMessage: (message) => {
      const heard = readVisit(message);
      if (heard !== undefined) presence.heard(heard);
    },
    // The other channel to the same Redis says so.
    ...{ onListening: () => undefined, onLost: () => undefined },
  });
  return { ...presence, stop: () => void channel.then((each) => each.close()) };
}

function readVisit(message: string): Visit | undefined {
  try {
    return visit.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
