import { openSource } from "../content/source/open-source.ts";
import type { Source } from "../content/source/source.ts";
import { type Environment, readEnvironment } from "../environment/environment.ts";
import { buildIfNeeded } from "./build.ts";

/** The settings, and the source that they name. */
export interface Content {
  readonly env: Environment;
  readonly source: Source;
}

/**
 * Reads the settings, opens the source, builds the site if needed, and begins to ask what there is:
 * disk and git answer while the rest of the server is loaded. Throws if it can't.
 */
export async function openContent(needsNoBuild: boolean): Promise<Content> {
  const env = readEnvironment(process.env);
  const [source] = await Promise.all([openSource(env), needsNoBuild ? undefined : buildIfNeeded()]);
  return { env, source: asked(source) };
}

/** The same source, already asked for its first snapshot. */
function asked(source: Source): Source {
  let first: ReturnType<Source["snapshot"]> | undefined = source.snapshot();
  // Whoever waits for it is told.
  first.catch(() => undefined);
  return {
    ...source,
    snapshot: (paths) => {
      const begun = first;
      first = undefined;
      return begun ?? source.snapshot(paths);
    },
  };
}
