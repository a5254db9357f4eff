import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Connection } from "./connection.ts";

/** What the instances were told last. */
export interface AnnouncedRevision {
  /** As it stands there: what an answer to it must name. Null when nothing does. */
  readonly raw: string | null;
  /** Undefined also when what stands there is nothing that Tribune wrote. */
  readonly revision: string | undefined;
}

/** The one place where instances tell each other what they publish. Rejects while it is away. */
export interface RevisionChannel {
  read(): Promise<AnnouncedRevision>;
  /** Announces a revision in place of what was read, unless that is no longer there. Returns what is. */
  replace(read: AnnouncedRevision, revision: string): Promise<AnnouncedRevision>;
  /** Calls back when something was announced, or may have been. */
  listen(heard: () => void): void;
}

/** Compare and set in one step, so that of two instances that announce at once one sees the other. */
const script = `
local there = redis.call('GET', KEYS[1])
if (there or '') == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[2])
  redis.call('PUBLISH', KEYS[1], ARGV[3])
  return ARGV[2]
end
return there`;

const announcement = z.strictObject({
  revision: z.string().regex(/^[0-9a-f]{40,64}$/),
  by: z.string(),
  id: z.string(),
});

/** The channel of the instances that publish one source. `instance` is this one's name. */
export function revisionChannel(
  connection: Connection,
  scope: string,
  instance: string,
): RevisionChannel {
  const key = `tribune:published:${scope}`;
  return {
    read: async () => announcedIn(await connection.probe(["GET", key])),
    replace: async ({ raw }, revision) => {
      // The id makes each announcement another one, that of a revision taken back too.
      const next = JSON.stringify({ revision, by: instance, id: randomUUID() });
      const before = Buffer.from(raw ?? "", "latin1");
      return announcedIn(
        await connection.probe(["EVAL", script, "1", key, before, next, revision]),
      );
    },
    listen: (heard) => connection.listen(key, heard),
  };
}

function announcedIn(reply: unknown): AnnouncedRevision {
  if (!Buffer.isBuffer(reply)) return { raw: null, revision: undefined };
  // Byte by byte: whatever it is, it can be named, and so be replaced.
  const raw = reply.toString("latin1");
  try {
    return { raw, revision: announcement.safeParse(JSON.parse(raw)).data?.revision };
  } catch {
    return { raw, revision: undefined };
  }
}
