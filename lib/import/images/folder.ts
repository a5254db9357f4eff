import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { imageLimit } from "../../content/images/validate-image.ts";
import { mediaLimit } from "../../environment/media-limit.ts";

/** Where the uploads may stand below the folder that was named. */
const places = ["", "uploads", "wp-content/uploads"];

/**
 * Reads an image or a document of a folder of uploads by the first of its paths that is there. Links that lead out
 * of the folder are not followed. Undefined if there is none.
 */
export async function fromFolder(
  folder: string,
  paths: readonly string[],
): Promise<Uint8Array | undefined> {
  const root = await realpath(folder);
  const largest = Math.max(imageLimit, mediaLimit(process.env));
  for (const path of paths) {
    for (const place of places) {
      const file = await realpath(join(root, place, path)).catch(() => undefined);
      if (file === undefined || !file.startsWith(root + sep)) continue;
      const status = await stat(file);
      if (status.isFile() && status.size <= largest) return readFile(file);
    }
  }
  return undefined;
}
