import type { OpenFile } from "../source/open-file.ts";

/** A file in an archive, as the archive's directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, as it is kept and as it is. */
  readonly packed: number;
  readonly size: number;
}

/** More files, or a longer directory, are in no document. */
const mostEntries = 20_000;
const mostBytes = 4 * 1024 * 1024;

const endLength = 22;
const headerLength = 46;
const longestComment = 65_535;

/**
 * The directory at the end of an archive (APPNOTE 4.3.12 and 4.3.16): what is in it, without unpacking
 * anything. Undefined where there is none that can be read, "too-many" where it is too long.
 */
export async function zipDirectory(
  file: OpenFile,
): Promise<readonly ZipEntry[] | "too-many" | undefined> {
  const from = Math.max(0, file.size - longestComment - endLength);
  const tail = Buffer.from(await file.read(from, longestComment + endLength));
  const end = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + endLength > tail.length) return undefined;
  const [count, length, offset] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  // What stands behind the directory but its end belongs to no archive.
  if (offset + length !== from + end) return undefined;
  if (count > mostEntries || length > mostBytes) return "too-many";
  return entriesIn(Buffer.from(await file.read(offset, length)), count);
}

function entriesIn(directory: Buffer, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let rest = directory;
  while (entries.length < count) {
    if (rest.length < headerLength || rest.readUInt32LE(0) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((at) => rest.readUInt16LE(at));
    const nameEnd = headerLength + (name ?? 0);
    entries.push({
      name: rest.toString("utf8", headerLength, nameEnd),
      packed: rest.readUInt32LE(20),
      size: rest.readUInt32LE(24),
    });
    rest = rest.subarray(nameEnd + (extra ?? 0) + (comment ?? 0));
  }
  return entries;
}
