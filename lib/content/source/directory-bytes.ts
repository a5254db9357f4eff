import { type FileHandle, open as openFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { blobId, blobIdOf, isBlobId } from "./blob.ts";
import { type Seen, stampOf } from "./directory-seen.ts";
import { fileOnDisk, type OpenFile, partsOf } from "./open-file.ts";
import { type Entry, type Source, SourceError, type SourceHistory } from "./source.ts";

/** The bytes of a directory's files: those on disk, those that are kept, and those that git has. */
export function readingIn(
  directory: string,
  seen: ReadonlyMap<string, Seen>,
  history: SourceHistory | undefined,
): Required<Pick<Source, "read" | "open" | "keep">> {
  let kept: ReadonlyMap<string, Uint8Array> = new Map();

  const read = async (entry: Entry): Promise<Uint8Array> => {
    const { path, blob } = entry;
    const bytes = await readFile(join(directory, path)).catch((error: Error) => {
      if (history !== undefined || kept.has(blob)) return undefined;
      throw new SourceError(`${path} can’t be read: ${error.message}`);
    });
    // What is found in it would be remembered by the name of what it was.
    if (bytes !== undefined && (!isBlobId(blob) || blobId(bytes) === blob)) return bytes;
    // What was committed is read as it was; what never was is there no more, unless it was kept.
    const former = kept.get(blob) ?? (await history?.read(entry).catch(() => undefined));
    if (former !== undefined) return former;
    throw new SourceError(`${path} was saved again while it was read.`);
  };

  const open = async (entry: Entry): Promise<OpenFile> => {
    const { path, blob, size } = entry;
    const handle = await openFile(join(directory, path)).catch(() => undefined);
    if (handle !== undefined) {
      const status = await handle.stat();
      const known = seen.get(path);
      const isSeen = known?.entry.blob === blob && known.stamp === stampOf(status);
      // It may have been touched without another word in it.
      if (isSeen || (status.size === size && (await idOf(handle, size)) === blob)) {
        return fileOnDisk(handle, size);
      }
      await handle.close();
    }
    if (history !== undefined) return history.open(entry);
    throw new SourceError(`${path} is not there as it was.`);
  };

  const keep = async (entries: readonly Entry[]) => {
    const next = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const bytes = kept.get(entry.blob) ?? (await read(entry).catch(() => undefined));
      if (bytes !== undefined) next.set(entry.blob, bytes);
    }
    kept = next;
  };

  return { read, open, keep };
}

/** A file's blob id; undefined where it is being written. */
function idOf(handle: FileHandle, size: number): Promise<string | undefined> {
  return blobIdOf(partsOf(fileOnDisk(handle, size)), size).catch(() => undefined);
}
