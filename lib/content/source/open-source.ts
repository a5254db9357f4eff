import type { Environment } from "../../environment/environment.ts";
import { directorySource, withoutArticles } from "./directory.ts";
import { placesOf } from "./directory-places.ts";
import { gitSource } from "./git/git-source.ts";
import type { Source } from "./source.ts";

/**
 * The source that the settings name; of a repository at `commit`, which is there already, where that is
 * given. Throws an error that says which setting to look at.
 */
export async function openSource(env: Environment, commit?: string): Promise<Source> {
  if (env.CONTENT_REPOSITORY !== undefined) {
    return gitSource({
      address: env.CONTENT_REPOSITORY,
      branch: env.CONTENT_BRANCH,
      folder: env.CONTENT_PATH,
      dataDirectory: env.DATA_DIR,
      commit,
    });
  }
  const places = await placesOf(env.CONTENT_DIR).catch(() => {
    throw new Error(`CONTENT_DIR=${env.CONTENT_DIR} is not a directory that can be read.`);
  });
  if (!places.hasArticles) throw new Error(withoutArticles(env.CONTENT_DIR));
  return directorySource(env.CONTENT_DIR);
}
