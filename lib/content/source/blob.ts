import { createHash } from "node:crypto";
import type { Entry } from "./source.ts";

/** The id git gives these bytes (SHA-1 of a `blob` object; see git's `hash-object`). */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex");
}

/** The same, of bytes that come one part after the other; throws if they are not so many. */
export async function blobIdOf(parts: AsyncIterable<Uint8Array>, size: number): Promise<string> {
  const hash = createHash("sha1").update(`blob ${size}\0`);
  let hashed = 0;
  for await (const part of parts) {
    hash.update(part);
    hashed += part.byteLength;
  }
  if (hashed !== size) throw new Error("written while it was read");
  return hash.digest("hex");
}

/** Whether a name is such an id: what is too large to be read has another. */
export function isBlobId(name: string): boolean {
  return /^[0-9a-f]{40}$/.test(name);
}

/** A digest of all paths and blobs, whatever their order: the revision of a directory. */
export function digestOf(entries: ReadonlyMap<string, Entry>): string {
  const hash = createHash("sha256");
  for (const path of [...entries.keys()].sort())
    hash.update(`${path}\0${entries.get(path)?.blob}\n`);
  return hash.digest("hex").slice(0, 40);
}
