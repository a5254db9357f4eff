import type { Environment } from "../../environment/environment.ts";
import { directorySaving } from "./directory-saving.ts";
import { gitSaving } from "./git-saving.ts";
import type { Saving } from "./saving.ts";

/** Where the settings say that texts are kept. */
export async function openSaving(env: Environment): Promise<Saving> {
  if (env.CONTENT_REPOSITORY === undefined) return directorySaving(env.CONTENT_DIR);
  return gitSaving({
    address: env.CONTENT_REPOSITORY,
    branch: env.CONTENT_BRANCH,
    folder: env.CONTENT_PATH,
    dataDirectory: env.DATA_DIR,
    site: env.SITE_URL,
  });
}
