import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import type { StoredPage } from "../cache/page-store.ts";

/** Browsers and caches keep a page but ask each time: an unchanged one costs them a 304. */
const cacheControl = "public, max-age=0, must-revalidate";

/** Sends a stored page in the coding the client prefers, or 304 if it has it already. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
): void {
  const accepted = new Negotiator(request).encodings(Object.keys(page.bodies));
  // The smallest the client takes, whatever the order in which it names them.
  const coding = (["br", "gzip"] as const).find((each) => accepted.includes(each)) ?? "identity";
  const body = page.bodies[coding] ?? new Uint8Array();
  const keepable = page.status === 200 && page.headers["cache-control"] === undefined;
  const headers: Record<string, string | number> = {
    "cache-control": keepable ? cacheControl : "no-store",
    ...page.headers,
    vary: "accept-encoding",
  };
  if (keepable) headers.etag = page.etag;
  if (keepable && matches(request.headers["if-none-match"], page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers["content-length"] = body.byteLength;
  if (coding !== "identity") headers["content-encoding"] = coding;
  response.writeHead(page.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Weak comparison of RFC 9110, 13.1.2: proxies may have weakened the tag they were given. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(",")
    .some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
