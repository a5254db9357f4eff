import { lstatSync, type Stats } from "node:fs";
import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { draftOf } from "../overlay.ts";
import { sizeLimit } from "../text.ts";
import { blobId, digestOf, isBlobId } from "./blob.ts";
import { workTreeHistory } from "./git/work-tree.ts";
import { type Entry, type Snapshot, type Source, SourceError, unchanged } from "./source.ts";

/** A file as it was when it was last read. */
export interface Seen {
  readonly entry: Entry;
  /** What tells whether the file was written since: time, size and inode. */
  readonly stamp: string;
}

/** More open files than this at once run into the system's limit on large directories. */
const concurrency = 32;

/**
 * So many files are looked at before other work may go on. Asking for one takes microseconds, and
 * many times that when each is waited for.
 */
const looksAtOnce = 256;

/** Images beside articles may be this large, in bytes; what is larger is not read. */
const assetLimit = 40 * sizeLimit;

/**
 * The directory source: files as they are on disk. Symbolic links are not followed, so nothing
 * outside the directory can be published. Snapshots asked for at once wait for each other.
 * `seen` is what an earlier process saw: a file not written since is not read again.
 */
export async function directorySource(
  directory: string,
  seen: Map<string, Seen> = new Map(),
): Promise<Source> {
  const root = await realpath(directory);
  let queue: Promise<unknown> = Promise.resolve();

  let last: Snapshot | undefined;

  const snapshot = async (wanted?: readonly string[]): Promise<Snapshot> => {
    if (wanted?.length === 0 && last !== undefined) return unchanged(last);
    const paths = wanted === undefined ? await listFiles(root) : await expand(root, wanted, seen);
    const changed = new Set<string>();
    if (wanted === undefined) forgetMissing(seen, new Set(paths), changed);
    const written = await writtenSince(root, paths, seen);
    await inBatches(written, (path) => look(root, path, seen, changed));
    const draft = draftOf(last?.entries ?? new Map(entriesOf(seen)));
    for (const path of changed) {
      const entry = seen.get(path)?.entry;
      if (entry === undefined) draft.delete(path);
      else draft.set(path, entry);
    }
    const entries = draft.done();
    const since = last?.revision;
    last = { revision: digestOf(entries), entries, changed: last && changed, since };
    return last;
  };

  const history = await workTreeHistory(root);

  return {
    ...(history && { history }),
    snapshot: (paths) => {
      const next = queue.then(() => snapshot(paths));
      queue = next.catch(() => undefined);
      return next;
    },
    read: async (entry) => {
      const { path, blob } = entry;
      const bytes = await readFile(join(root, path)).catch((error: unknown) => {
        if (history === undefined) throw error;
      });
      // What is found in it would be remembered by the name of what it was.
      if (bytes !== undefined && (!isBlobId(blob) || blobId(bytes) === blob)) return bytes;
      // What was committed is read as it was; what never was is there no more.
      const committed = await history?.read(entry).catch(() => undefined);
      if (committed !== undefined) return committed;
      throw new SourceError(`${path} was saved again while it was read.`);
    },
  };
}

function entriesOf(seen: ReadonlyMap<string, Seen>): [string, Entry][] {
  return [...seen].map(([path, { entry }]) => [path, entry]);
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

/** Those that may not be what they were when they were read last. */
async function writtenSince(
  root: string,
  paths: readonly string[],
  seen: ReadonlyMap<string, Seen>,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % looksAtOnce === looksAtOnce - 1) await otherWork();
    const before = seen.get(path);
    if (before === undefined || stampAt(join(root, path)) !== before.stamp) written.push(path);
  }
  return written;
}

function stampAt(path: string): string | undefined {
  try {
    return stampOf(lstatSync(path));
  } catch {
    return undefined;
  }
}

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
}

async function look(
  root: string,
  path: string,
  seen: Map<string, Seen>,
  changed: Set<string>,
): Promise<void> {
  const before = seen.get(path);
  try {
    const status = await lstat(join(root, path));
    const entry = await entryOf(root, path, status);
    seen.set(path, { entry, stamp: stampOf(status) });
    if (before?.entry.blob !== entry.blob) changed.add(path);
  } catch {
    // Gone between the listing and the look, or now a link: what is not there is not content.
    if (seen.delete(path)) changed.add(path);
  }
}

async function entryOf(root: string, path: string, status: Stats): Promise<Entry> {
  if (path.endsWith("/") && status.isDirectory()) return { path, blob: "", size: 0 };
  if (!status.isFile()) throw new Error("not a file");
  if (status.size > assetLimit) {
    return { path, blob: `large-${status.size}-${status.mtimeMs}`, size: status.size };
  }
  const bytes = await readFile(join(root, path));
  return { path, blob: blobId(bytes), size: bytes.byteLength };
}

function forgetMissing(
  seen: Map<string, Seen>,
  present: ReadonlySet<string>,
  changed: Set<string>,
): void {
  for (const path of seen.keys()) {
    if (present.has(path)) continue;
    seen.delete(path);
    changed.add(path);
  }
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
