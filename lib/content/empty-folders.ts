import { error, type Problem } from "./problem.ts";
import { expectedFiles, type Site } from "./site.ts";
import type { Snapshot } from "./source/source.ts";
import { folderOf, textName } from "./text-names.ts";
import type { Unseen } from "./unseen-files.ts";

/**
 * A folder that has files but no article, and none in a folder below, is usually a misspelt file
 * name. Where a file in it is known not to be seen, that is enough.
 */
export function emptyFolders({ entries }: Snapshot, site: Site, { problems }: Unseen): Problem[] {
  const texts = [...entries.keys()].filter((path) => textName(path) !== undefined);
  const works = new Set(texts.map(folderOf));
  const full = new Set([...texts, ...problems.map(({ file }) => file)].flatMap(foldersAbove));
  const empty = new Set<string>();
  for (const path of entries.keys()) {
    const [room = "", outer, inner, ...rest] = path.split("/");
    if (!["articles", "pages"].includes(room) || inner === undefined) continue;
    const folder = `${room}/${outer}`;
    if (!full.has(folder)) empty.add(folder);
    else if (rest.length > 0 && !works.has(folder) && !full.has(`${folder}/${inner}`)) {
      empty.add(`${folder}/${inner}`);
    }
  }
  const expected = expectedFiles(site);
  return [...empty].map((folder) => error(folder, "no-locale-file", undefined, { expected }));
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index).join("/"));
}
