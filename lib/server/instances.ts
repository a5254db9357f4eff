import { readFile } from "node:fs/promises";
import { openConnection } from "../cache/shared/connection.ts";
import { revisionChannel } from "../cache/shared/revision-channel.ts";
import { pagesScope, sourceScope } from "../cache/shared/scope.ts";
import { type SharedPages, sharedPages } from "../cache/shared/shared-pages.ts";
import type { Source } from "../content/source/source.ts";
import type { Environment } from "../environment/environment.ts";
import { log, warn } from "../log.ts";
import { currentPublication, instanceName, setSharedCache } from "../publish/published-state.ts";
import { type Announce, startRevisionSync } from "../publish/revision-sync.ts";

/** What this instance has in common with the others of its site. */
export interface Instances {
  readonly pages: SharedPages;
  /** Tells them what is published; see `Agreement`. */
  begin(): Announce;
  stop(): void;
}

/**
 * How often it is looked whether another instance announced something, in milliseconds. They say so
 * by a message: this is for messages that got lost, and finds the store again when it is back.
 */
const lookEvery = 250;

/** Joins the instances that `CACHE_URL` names; there may be none, or none yet. */
export async function joinInstances(
  url: string,
  env: Environment,
  source: Source,
): Promise<Instances> {
  const connection = await openConnection({
    url,
    onLost: (reason) => warn("shared-cache", `The shared cache can't be reached: ${reason}`),
    onFound: () => log("info", "shared-cache", {}, "The shared cache is reachable."),
  });
  const told = revisionChannel(connection, sourceScope(env), instanceName());
  const sync = startRevisionSync({
    announcements: told,
    publish: async () => currentPublication()?.publish(),
    includes: async (revision) => (await source.includes?.(revision)) ?? false,
    onBehind: (revision) =>
      warn("shared-cache", `${revision} is published elsewhere and can't be read here yet.`),
  });
  setSharedCache(() => ({ reachable: connection.reachable, ...sync.standing() }));
  const look = () => void sync.look();
  const timer = setInterval(look, lookEvery).unref();
  told.listen(look);
  // What they have published is known before the first publish here begins.
  await sync.look();

  const build = await readFile(".next/BUILD_ID", "utf8");
  const scope = pagesScope(env, { build, history: source.history !== undefined });
  return {
    pages: sharedPages(connection, scope, env.PUBLISH_SECRET),
    begin: sync.begin,
    stop: () => {
      clearInterval(timer);
      sync.stop();
      connection.close();
    },
  };
}
