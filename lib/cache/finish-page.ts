import type { IncomingHttpHeaders } from "node:http";
import type { Assets } from "../next-internals/build-assets.ts";
import { stripNextRuntime } from "../next-internals/strip-next-runtime.ts";
import { type Effort, encodePage } from "./compress-page.ts";
import type { StoredPage } from "./page-store.ts";

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

/** A page or file in its last form. */
export interface Finished {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Makes of a rendered page what is stored and sent: its last form, compressed, with its ETag. */
export async function finishPage(
  status: number,
  content: Content,
  finish: Finish,
  effort: Effort = "kept",
): Promise<StoredPage> {
  const { headers, body } = finished(content, finish);
  return encodePage(status, body, headers, effort);
}

/** The same before it is compressed. */
export function finished({ headers, body }: Content, { assets, secure }: Finish): Finished {
  if (!headers["content-type"]?.startsWith("text/html")) {
    const own = telling.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
    return { headers: Object.fromEntries(own), body: Buffer.from(body) };
  }
  const { html, policy } = stripNextRuntime(Buffer.from(body).toString("utf8"), assets, secure);
  return { headers: pageHeaders(policy), body: Buffer.from(html) };
}

/** The headers of a page, with its own policy. */
export function pageHeaders(policy: string): Readonly<Record<string, string>> {
  return { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
}
