import { lstat, readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { isHidden } from "../hidden-files.ts";

/** What is below a folder, by paths from the content directory. */
export interface Listed {
  readonly files: readonly string[];
  readonly links: readonly string[];
}

const nothing: Listed = { files: [], links: [] };

/**
 * What is at a path of a content directory and below it, but for what is hidden. What stands directly
 * in the directory may be a link and is followed; a link further below leads out of what is read.
 */
export async function listFiles(root: string, below = ""): Promise<Listed> {
  if (below === "") {
    const names = await readdir(root);
    return joined(await Promise.all(names.map((name) => listFiles(root, name))));
  }
  if (isHidden(below)) return nothing;
  const status = await statusOf(root, below).catch(() => undefined);
  if (status?.isSymbolicLink()) return { files: [], links: [below] };
  if (status?.isFile()) return { files: [below], links: [] };
  if (!status?.isDirectory()) return nothing;
  const items = await readdir(join(root, below), { recursive: true, withFileTypes: true });
  const paths = (wanted: (item: (typeof items)[number]) => boolean) =>
    items
      .filter(wanted)
      .map((item) => join(item.parentPath, item.name).slice(root.length + 1))
      .map((path) => path.split(sep).join("/"))
      .filter((path) => !isHidden(path));
  return {
    files: paths((item) => item.isFile()),
    links: paths((item) => item.isSymbolicLink()),
  };
}

/** A file or folder as it is; of what stands directly in the directory, what it leads to. */
export function statusOf(root: string, path: string) {
  return path.includes("/") ? lstat(join(root, path)) : stat(join(root, path));
}

/** A changed path may be a folder, here or gone: all that was or is below it is looked at. */
export async function listChanged(
  root: string,
  changed: readonly string[],
  known: Iterable<string>,
): Promise<Listed> {
  const files = new Set<string>();
  const links = new Set<string>();
  for (const path of changed) {
    for (const each of known) if (isAt(each, path)) files.add(each);
    const found = await listFiles(root, path);
    for (const file of found.files) files.add(file);
    for (const link of found.links) links.add(link);
  }
  return { files: [...files], links: [...links] };
}

/** Whether a path is another, or below it. */
export const isAt = (path: string, folder: string) =>
  path === folder || path.startsWith(`${folder}/`);

function joined(all: readonly Listed[]): Listed {
  return {
    files: all.flatMap(({ files }) => files),
    links: all.flatMap(({ links }) => links),
  };
}
