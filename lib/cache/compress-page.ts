import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { StoredPage } from "./page-store.ts";

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };

const brotli = (bytes: Uint8Array, quality: number) =>
  compress.br(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // A window of 256 KiB holds any page; the default of 4 MiB is memory that each one takes.
      [constants.BROTLI_PARAM_LGWIN]: 18,
    },
  });

/**
 * How hard to compress: a page for one request hardly at all; one that a publish waits for in two
 * milliseconds; one that is made on its first visit in fifteen, for all who come after.
 */
const efforts = {
  once: { br: 4, gzip: 4 },
  published: { br: 4, gzip: 9 },
  kept: { br: 10, gzip: 9 },
};
export type Effort = keyof typeof efforts;

/** The best compression takes 35 milliseconds: a kept page gets it after it was sent. */
const best = constants.BROTLI_MAX_QUALITY;

/** Past this size, in bytes, the last percent is not worth the seconds it takes. */
const large = 1024 * 1024;

/** Compresses a page or file that is in its last form. */
export async function encodePage(
  status: number,
  identity: Buffer,
  own: Readonly<Record<string, string>>,
  effort: Effort = "kept",
): Promise<StoredPage> {
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  // Only pages that change are rendered anew, so that is when they last changed.
  const headers = { ...own, "last-modified": new Date().toUTCString() };
  // An image is compressed already.
  if (own["content-type"]?.startsWith("image/")) {
    return { status, headers, bodies: { identity }, etag };
  }
  return { status, headers, bodies: { identity, ...(await compressed(identity, effort)) }, etag };
}

/** A text in both codings. */
export async function compressed(
  text: Uint8Array,
  effort: Effort,
): Promise<Record<"gzip" | "br", Buffer>> {
  const level = efforts[text.byteLength > large ? "once" : effort];
  const [gzip, br] = await Promise.all([
    compress.gzip(text, { level: level.gzip }),
    brotli(text, level.br),
  ]);
  return { gzip, br };
}

/**
 * The same page in the best compression. Of 51 pages of the demonstration 421 kB are sent as a publish
 * makes them, 365 as a first visit does, and 357 from then on.
 */
export async function compressBest(page: StoredPage): Promise<StoredPage> {
  const { bodies } = page;
  if (bodies.br === undefined || bodies.identity.byteLength > large) return page;
  return { ...page, bodies: { ...bodies, br: await brotli(bodies.identity, best) } };
}
