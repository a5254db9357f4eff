import { lstat, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { placesOf } from "../../content/source/directory-places.ts";
import { RefusalError } from "./outcome.ts";

/**
 * Where a path of a content directory is. What stands directly in the directory may be a link, as an
 * operator arranges it; a link further down leads nobody knows where. Throws a SourceError where there
 * is no directory.
 */
export async function placeIn(directory: string, path: string): Promise<string> {
  const { root, linked } = await placesOf(directory);
  const [first = "", ...rest] = path.split("/");
  let place = linked.get(first) ?? join(root, first);
  if (rest.length === 0) await refuseLink(place, path);
  for (const name of rest) {
    place = join(place, name);
    await refuseLink(place, path);
  }
  return place;
}

async function refuseLink(place: string, path: string): Promise<void> {
  const status = await lstat(place).catch(() => undefined);
  if (status?.isSymbolicLink()) throw new RefusalError("link", path);
}

/** Makes the folder of a place, and says where it is. */
export async function folderFor(place: string): Promise<string> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  return folder;
}
