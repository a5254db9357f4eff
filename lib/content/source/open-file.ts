import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";

/** A file that is read a part at a time: it may be larger than memory has room for. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /** The bytes from an offset on; fewer than asked for where the file ends. `into` is a place for them. */
  read(from: number, length: number, into?: Buffer): Promise<Uint8Array>;
  /** The bytes between two offsets, the second not included. Closes the file at its end. */
  stream(from: number, to: number): Readable;
  close(): Promise<void>;
}

/** A file of this machine's disk that was opened. */
export function fileOnDisk(handle: FileHandle, size: number): OpenFile {
  return {
    size,
    read: async (from, length, into) => {
      const wanted = Math.max(0, Math.min(length, size - from));
      const buffer = into?.subarray(0, wanted) ?? Buffer.alloc(wanted);
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(
          buffer,
          filled,
          buffer.length - filled,
          from + filled,
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    stream: (from, to) =>
      to > from ? handle.createReadStream({ start: from, end: to - 1 }) : closing(handle),
    close: () => handle.close(),
  };
}

/** A file that is in memory already. */
export function fileInMemory(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.byteLength,
    read: async (from, length) => bytes.subarray(from, from + length),
    stream: (from, to) => Readable.from([Buffer.from(bytes.subarray(from, to))]),
    close: async () => undefined,
  };
}

/** All bytes of a file in parts of so many, one after the other. */
export async function* partsOf(file: OpenFile, length = 256 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; ) {
    const part = await file.read(from, length);
    if (part.byteLength === 0) return;
    yield part;
    from += part.byteLength;
  }
}

function closing(handle: FileHandle): Readable {
  const nothing = Readable.from([]);
  nothing.once("close", () => handle.close().catch(() => undefined));
  return nothing;
}
