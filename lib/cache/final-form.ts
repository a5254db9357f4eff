import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
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

/** What a page is finished with. */
export interface Finish {
  readonly assets: Assets;
  /** Whether the site is served over https. */
  readonly secure: boolean;
}

/** What was rendered, with the headers that it came with. */
export interface Content {
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Headers that say something of a file; what else Next says is for its own client. */
const telling = [
  "content-type",
  "content-security-policy",
  "cross-origin-resource-policy",
  "access-control-allow-origin",
  "link",
  "content-language",
];

/** Makes of a rendered page what is stored and sent: its last form, compressed, with its ETag. */
export async function finalForm(
  status: number,
  { headers, body }: Content,
  { assets, secure }: Finish,
  effort: Effort = "kept",
): Promise<StoredPage> {
  if (!headers["content-type"]?.startsWith("text/html")) {
    const own = telling.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
    return storedForm(status, Buffer.from(body), Object.fromEntries(own), effort);
  }
  const { html, policy } = readingPage(Buffer.from(body).toString("utf8"), assets, secure);
  return storedForm(status, Buffer.from(html), pageHeaders(policy), effort);
}

/** The headers of a page, with its own policy. */
export function pageHeaders(policy: string): Readonly<Record<string, string>> {
  return { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
}

/** Compresses a page or file that is in its last form. */
export async function storedForm(
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
  const { br, gzip } = efforts[identity.byteLength > large ? "once" : effort];
  const [gzipped, smallest] = await Promise.all([
    compress.gzip(identity, { level: gzip }),
    brotli(identity, br),
  ]);
  return { status, headers, bodies: { identity, gzip: gzipped, br: smallest }, etag };
}

/**
 * The same page in the best compression. Of 51 pages of the demonstration 421 kB are sent as a publish
 * makes them, 365 as a first visit does, and 357 from then on.
 */
export async function bestForm(page: StoredPage): Promise<StoredPage> {
  const { bodies } = page;
  if (bodies.br === undefined || bodies.identity.byteLength > large) return page;
  return { ...page, bodies: { ...bodies, br: await brotli(bodies.identity, best) } };
}
