import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "./source.ts";

/**
 * Where the files of a content directory really are. It may be a link, and so may what stands
 * directly in it: that is how an operator arranges releases and mounts.
 */
export interface Places {
  readonly root: string;
  /** Folders that are links, by their names in the directory, and where they lead. */
  readonly linked: ReadonlyMap<string, string>;
  readonly hasArticles: boolean;
  /** Another one means that another directory stands here, whatever is in it. */
  readonly identity: string;
}

/** Looks where a directory is now. Throws a SourceError if it is nowhere. */
export async function placesOf(directory: string): Promise<Places> {
  try {
    const root = await realpath(directory);
    const linked = new Map<string, string>();
    const marks = [root, await markOf(root)];
    let hasArticles = false;
    for (const item of await readdir(root, { withFileTypes: true })) {
      const path = join(root, item.name);
      const isLink = item.isSymbolicLink();
      const status = isLink ? await stat(path).catch(() => undefined) : undefined;
      const isFolder = status?.isDirectory() ?? item.isDirectory();
      if (isLink && isFolder) linked.set(item.name, await realpath(path));
      if (item.name !== "articles" || !isFolder) continue;
      hasArticles = true;
      marks.push(await markOf(path));
    }
    return { root, linked, hasArticles, identity: [...marks, ...linked.values()].join("\0") };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceError(`The content directory ${directory} can’t be read: ${reason}`);
  }
}

async function markOf(path: string): Promise<string> {
  // The number of a folder that was removed is given to the next one that is made.
  const { dev, ino, birthtimeMs } = await stat(path);
  return `${dev}:${ino}:${birthtimeMs}`;
}
