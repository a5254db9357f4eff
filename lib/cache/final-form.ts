import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Assets } from "./assets.ts";
import type { StoredPage } from "./page-store.ts";
import { readingPage } from "./reading-page.ts";

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Past this size, in bytes, the last percent is not worth the seconds it takes. */
const large = 1024 * 1024;

/** Good compression in a few milliseconds: a page is compressed once and sent many times. */
const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: size > large ? 4 : 8,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});

/** What a page is finished with. */
export interface Finish {
  readonly assets: Assets;
  /** Whether the site is served over https. */
  readonly secure: boolean;
}

/** What was rendered, with the headers that say what it is. */
export interface Content {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Makes of a rendered page what is stored and sent: its last form, compressed, with its ETag. */
export async function finalForm(
  status: number,
  rendered: Content,
  finish: Finish,
): Promise<StoredPage> {
  const { headers: own, identity } = contentOf(rendered, finish);
  const bodies = /^image\/png/.test(own["content-type"] ?? "")
    ? { identity }
    : await allCodings(identity);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ...own,
    // Only pages that change are rendered anew, so that is when they last changed.
    "last-modified": new Date().toUTCString(),
  };
  return { status, headers, bodies, etag };
}

/** A page is made a reading page; any other file is sent as it was made. */
function contentOf({ headers, body }: Content, { assets, secure }: Finish) {
  if (!headers["content-type"]?.startsWith("text/html")) {
    return { headers, identity: Buffer.from(body) };
  }
  const { html, policy } = readingPage(Buffer.from(body).toString("utf8"), assets, secure);
  const pageHeaders: Record<string, string> = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
  };
  return { headers: pageHeaders, identity: Buffer.from(html) };
}

async function allCodings(identity: Buffer): Promise<StoredPage["bodies"]> {
  const { byteLength: size } = identity;
  const [gzipped, brotli] = await Promise.all([
    compress.gzip(identity, { level: size > large ? 6 : 9 }),
    compress.br(identity, brotliOptions(size)),
  ]);
  return { identity, gzip: gzipped, br: brotli };
}
