import { createReadStream, lstatSync, type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { mediaLimit } from "../../environment/media-limit.ts";
import { sizeLimit } from "../decode-text.ts";
import { imageLimit } from "../images/validate-image.ts";
import { blobId, blobIdOf } from "./blob.ts";
import { statusOf } from "./directory-listing.ts";
import type { Entry } from "./source.ts";

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

/** Files past so many bytes are not held in memory to name them. */
const heldLimit = sizeLimit;

/** Those that may not be what they were when they were read last. */
export async function writtenSince(
  root: string,
  paths: readonly string[],
  seen: ReadonlyMap<string, Seen>,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % looksAtOnce === looksAtOnce - 1) await otherWork();
    const before = seen.get(path);
    if (before === undefined || stampAt(root, path) !== before.stamp) written.push(path);
  }
  return written;
}

function stampAt(root: string, path: string): string | undefined {
  try {
    const look = path.includes("/") ? lstatSync : statSync;
    return stampOf(look(join(root, path)));
  } catch {
    return undefined;
  }
}

/** What tells whether a file was written since. */
export function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
}

/** Reads a file if it was written since, and notes whether it differs. */
export async function look(
  root: string,
  path: string,
  seen: Map<string, Seen>,
  changed: Set<string>,
): Promise<void> {
  const before = seen.get(path);
  try {
    const status = await statusOf(root, path);
    const entry = await entryOf(root, path, status);
    seen.set(path, { entry, stamp: stampOf(status) });
    if (before?.entry.blob !== entry.blob) changed.add(path);
  } catch {
    // Gone between the listing and the look, or now a link: what is not there is not content.
    if (seen.delete(path)) changed.add(path);
  }
}

async function entryOf(root: string, path: string, status: Stats): Promise<Entry> {
  if (!status.isFile()) throw new Error("not a file");
  const { size } = status;
  if (size > Math.max(imageLimit, mediaLimit(process.env))) {
    return { path, blob: `large-${size}-${status.mtimeMs}`, size };
  }
  if (size > heldLimit) {
    return { path, blob: await blobIdOf(createReadStream(join(root, path)), size), size };
  }
  const bytes = await readFile(join(root, path));
  return { path, blob: blobId(bytes), size: bytes.byteLength };
}

/** Forgets, and notes, what is there no more. */
export function forgetMissing(
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

/** Works on items, so many at once. */
export async function inBatches<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
