import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { settingsNames } from "../settings-files.ts";

/** What of a content directory is looked at besides its newest works. */
const settings = [...settingsNames.map((name) => `${name}.yaml`), "pages"];

/**
 * The paths to look at for the settings, the pages and the newest works of a content directory, so many at
 * most: a work's folder begins with its date. Of one that has no articles yet, the others.
 */
export async function newestPaths(directory: string, works: number): Promise<string[]> {
  const names = await readdir(join(directory, "articles")).catch(() => []);
  const newest = names.sort().slice(-works);
  return [...settings, ...newest.map((name) => `articles/${name}`)];
}
