import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Assets } from "./assets.ts";
import type { StoredPage } from "./page-store.ts";
import { readingPage } from "./reading-page.ts";

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

/** How hard to compress: nobody waits long for a page that is sent once, nor for one that is kept. */
const efforts = { once: { br: 4, gzip: 4 }, kept: { br: 8, gzip: 9 } };
export type Effort = keyof typeof efforts;

/** The best compression takes 35 milliseconds: a kept page gets it after it was sent. */
const best = constants.BROTLI_MAX_QUALITY;

/** What a page is finished with. */
export interface Finish {
  readonly assets: Assets;
  /** Whether the site is served over https. */
  readonly secure: boolean;
}

/** Makes of a rendered page what is stored and sent: its last form, compressed, with its ETag. */
export async function finalForm(
  status: number,
  rendered: Uint8Array,
  { assets, secure }: Finish,
  effort: Effort = "kept",
): Promise<StoredPage> {
  const { html, policy } = readingPage(Buffer.from(rendered).toString("utf8"), assets, secure);
  return storedForm(status, html, policy, effort);
}

/** Compresses a page that is in its last form. */
export async function storedForm(
  status: number,
  html: string,
  policy: string,
  effort: Effort = "kept",
): Promise<StoredPage> {
  const identity = Buffer.from(html);
  const [gzipped, br] = await Promise.all([
    compress.gzip(identity, { level: efforts[effort].gzip }),
    brotli(identity, efforts[effort].br),
  ]);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    // Only pages that change are rendered anew, so that is when they last changed.
    "last-modified": new Date().toUTCString(),
  };
  return { status, headers, bodies: { identity, gzip: gzipped, br }, etag };
}

/** The same page in the best compression, about a tenth smaller. */
export async function bestForm(page: StoredPage): Promise<StoredPage> {
  const { bodies } = page;
  return { ...page, bodies: { ...bodies, br: await brotli(bodies.identity, best) } };
}
