import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { StoredPage } from "./page-store.ts";

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Good compression in about a millisecond: a page is compressed once and sent many times. */
const brotliOptions = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 7,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** Makes of a rendered page what is stored and sent: its bytes, compressed forms and ETag. */
export async function finalForm(
  status: number,
  headers: Readonly<Record<string, string>>,
  html: Uint8Array,
): Promise<StoredPage> {
  const [gzipped, brotli] = await Promise.all([
    compress.gzip(html, { level: 9 }),
    compress.br(html, brotliOptions),
  ]);
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  return { status, headers, bodies: { identity: html, gzip: gzipped, br: brotli }, etag };
}
