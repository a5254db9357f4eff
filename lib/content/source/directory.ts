import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { sizeLimit } from "../text.ts";
import { blobId, digestOf } from "./blob.ts";
import type { Entry, Snapshot, Source } from "./source.ts";

interface Seen {
  readonly entry: Entry;
  /** What tells whether the file was written since: time, size and inode. */
  readonly stamp: string;
}

/** More open files than this at once run into the system's limit on large directories. */
const concurrency = 32;

/** Images beside articles may be this large, in bytes; what is larger is not read. */
const assetLimit = 40 * sizeLimit;

/**
 * The directory source: files as they are on disk. Symbolic links are not followed, so nothing
 * outside the directory can be published. Snapshots asked for at once wait for each other.
 */
export async function directorySource(directory: string): Promise<Source> {
  const root = await realpath(directory);
  const seen = new Map<string, Seen>();
  let queue: Promise<unknown> = Promise.resolve();

  const snapshot = async (changed?: readonly string[]): Promise<Snapshot> => {
    const paths = changed === undefined ? await listFiles(root) : await expand(root, changed, seen);
    if (changed === undefined) forgetMissing(seen, new Set(paths));
    await inBatches(paths, (path) => look(root, path, seen));
    const entries = [...seen.values()].map(({ entry }) => entry);
    entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { revision: digestOf(entries), entries };
  };

  return {
    snapshot: (changed) => {
      const next = queue.then(() => snapshot(changed));
      queue = next.catch(() => undefined);
      return next;
    },
    read: (entry) => readFile(join(root, entry.path)),
  };
}

/** A changed path may be a folder, here or gone: all that was or is below it is looked at. */
async function expand(root: string, changed: readonly string[], seen: Map<string, Seen>) {
  const paths = new Set<string>();
  for (const path of changed) {
    for (const known of seen.keys()) {
      if (known === path || known.startsWith(`${path}/`)) paths.add(known);
    }
    for (const found of await listFiles(root, path)) paths.add(found);
  }
  return [...paths];
}

async function listFiles(root: string, below = ""): Promise<string[]> {
  const status = await lstat(join(root, below)).catch(() => undefined);
  if (status === undefined || isHidden(below)) return [];
  if (status.isFile()) return [below];
  if (!status.isDirectory()) return [];
  const items = await readdir(join(root, below), { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile() || item.isDirectory())
    .map((item) => {
      const path = join(item.parentPath, item.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/");
      return item.isDirectory() ? `${path}/` : path;
    })
    .filter((path) => !isHidden(path));
}

/** Editors' swap files and the system's own are not content. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part.endsWith("~"));
}

async function look(root: string, path: string, seen: Map<string, Seen>): Promise<void> {
  try {
    const status = await lstat(join(root, path));
    if (path.endsWith("/") && status.isDirectory()) {
      seen.set(path, { entry: { path, blob: "", size: 0 }, stamp: "folder" });
      return;
    }
    if (!status.isFile()) throw new Error("not a file");
    const stamp = `${status.mtimeMs}:${status.ctimeMs}:${status.size}:${status.ino}`;
    if (seen.get(path)?.stamp === stamp) return;
    if (status.size > assetLimit) {
      seen.set(path, { entry: { path, blob: `large-${stamp}`, size: status.size }, stamp });
      return;
    }
    const bytes = await readFile(join(root, path));
    seen.set(path, { entry: { path, blob: blobId(bytes), size: bytes.byteLength }, stamp });
  } catch {
    // Gone between the listing and the look, or now a link: what is not there is not content.
    seen.delete(path);
  }
}

function forgetMissing(seen: Map<string, Seen>, present: ReadonlySet<string>): void {
  for (const path of seen.keys()) if (!present.has(path)) seen.delete(path);
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
