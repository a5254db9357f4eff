import type { Source } from "../content/source/source.ts";
import type { Environment } from "../environment/environment.ts";
import { log, warn } from "../log.ts";
import { channelName } from "../publish/channel-name.ts";
import { currentPublication, setStanding } from "../publish/published-state.ts";
import { openRevisionChannel } from "../publish/revision-channel.ts";
import { type RevisionSync, startRevisionSync } from "../publish/revision-sync.ts";

/** The other instances of the site, as publishing needs them. */
export type Instances = Pick<RevisionSync, "published" | "stop">;

/** Joins the instances that meet at `CACHE_URL`; there may be none, or none yet. */
export async function joinInstances(
  url: string,
  env: Environment,
  source: Source,
): Promise<Instances> {
  const sync = startRevisionSync({
    announce: (revision) => channel.announce(revision),
    publish: async () => currentPublication()?.publish(),
    includes: async (revision) => (await source.includes?.(revision)) ?? false,
    onBehind: (revision) =>
      warn("instances", `${revision} is published elsewhere and can't be read here yet.`),
  });
  const channel = await openRevisionChannel({
    url,
    name: channelName(env),
    onRevision: sync.heard,
    onListening: () => {
      log("info", "instances", {}, "The other instances are heard: Redis is reachable.");
      sync.listening();
    },
    onLost: (reason) =>
      warn("instances", `The other instances are not heard: Redis can't be reached: ${reason}`),
  });
  setStanding(() => ({ reachable: channel.reachable, behind: sync.behind }));
  return {
    published: sync.published,
    stop: () => {
      sync.stop();
      channel.close();
    },
  };
}
