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

/** Good compression in two milliseconds, so that nobody waits for it; the best one takes 35. */
const [good, best] = [8, constants.BROTLI_MAX_QUALITY];

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
): Promise<StoredPage> {
  const { html, policy } = readingPage(Buffer.from(rendered).toString("utf8"), assets, secure);
  return storedForm(status, html, policy);
}

/** Compresses a page that is in its last form. */
export async function storedForm(
  status: number,
  html: string,
  policy: string,
): Promise<StoredPage> {
  const identity = Buffer.from(html);
  const [gzipped, br] = await Promise.all([
    compress.gzip(identity, { level: 9 }),
    brotli(identity, good),
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
