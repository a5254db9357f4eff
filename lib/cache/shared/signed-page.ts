import { createHmac } from "node:crypto";
import { z } from "zod";
import { sameDigest } from "../../security/equal.ts";
import type { StoredPage } from "../page-store.ts";

/** A larger page, in bytes, is left to each instance: 1 MiB. */
const sizeLimit = 1024 * 1024;

/** The first bytes are the seal, SHA-256's 32, and the length of what describes the page, 4. */
const sealLength = 32;
const start = sealLength + 4;

const length = z.number().int().min(0).max(sizeLimit);
const codings = ["identity", "gzip", "br"] as const;

/** What describes a page: all but its bytes. Only what Tribune itself writes is accepted. */
const description = z.strictObject({
  status: z.literal([200, 410]),
  // RFC 9110, 5.1 and 5.5: what is no header's name or value never reaches a reader.
  headers: z.record(z.string().regex(/^[a-z-]+$/), z.string().regex(/^[\x20-\x7e]*$/)),
  etag: z.string().regex(/^"[\w-]{22}"$/),
  lengths: z.strictObject({ identity: length, gzip: length.optional(), br: length.optional() }),
});

/**
 * A page as bytes, sealed for the address at which they are kept: HMAC-SHA256, so that bytes that
 * were damaged, moved to another address or written by someone without the key open to nothing.
 * Undefined for a page that is too large.
 */
export function signPage(
  { status, headers, bodies, etag }: StoredPage,
  address: string,
  key: Buffer,
): Buffer | undefined {
  const bytes = codings.flatMap((coding) => bodies[coding] ?? []);
  const lengths = Object.fromEntries(
    codings.flatMap((coding) => {
      const body = bodies[coding];
      return body === undefined ? [] : [[coding, body.byteLength]];
    }),
  );
  const head = Buffer.from(JSON.stringify({ status, headers, etag, lengths }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.byteLength);
  const content = Buffer.concat([size, head, ...bytes]);
  if (content.byteLength > sizeLimit) return undefined;
  return Buffer.concat([sealOf(content, address, key), content]);
}

/** The page in sealed bytes; undefined when they are not what was sealed for this address. */
export function openSignedPage(
  sealed: Buffer,
  address: string,
  key: Buffer,
): StoredPage | undefined {
  if (sealed.byteLength < start) return undefined;
  const seal = sealed.subarray(0, sealLength);
  if (!sameDigest(seal, sealOf(sealed.subarray(sealLength), address, key))) return undefined;
  const end = start + sealed.readUInt32BE(sealLength);
  const described = describedIn(sealed.subarray(start, end).toString("utf8"));
  if (described === undefined) return undefined;
  const { lengths, ...page } = described;
  let from = end;
  const bodies: Partial<Record<(typeof codings)[number], Uint8Array>> = {};
  for (const coding of codings) {
    const size = lengths[coding];
    if (size === undefined) continue;
    // Copied: a part of what the socket received would keep all of it in memory.
    bodies[coding] = new Uint8Array(sealed.subarray(from, from + size));
    from += size;
  }
  const { identity } = bodies;
  if (identity === undefined || from !== sealed.byteLength) return undefined;
  return { ...page, bodies: { ...bodies, identity } };
}

function describedIn(text: string): z.infer<typeof description> | undefined {
  try {
    return description.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function sealOf(content: Buffer, address: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(`${address}\0`).update(content).digest();
}
