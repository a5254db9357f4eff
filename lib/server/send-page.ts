import type { IncomingMessage, ServerResponse } from "node:http";
import type { StoredPage } from "../cache/page-store.ts";
import { type Coding, codingsFor } from "./codings.ts";

/** Browsers and caches keep a page but ask each time: an unchanged one costs them a 304. */
const cacheControl = "public, max-age=0, must-revalidate";

/** Sends a stored page in the smallest coding the client takes, or 304 if it has it already. */
export type SendPage = (
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
) => void;

/** Makes a sender of pages. `common` are the headers that every response has; a page's own win. */
export function pageSender(common: Readonly<Record<string, string>>): SendPage {
  // A page's head is put together once, and lives as long as the page.
  const heads = new WeakMap<StoredPage, Map<Coding | "unchanged", string[]>>();
  const headOf = (page: StoredPage, form: Coding | "unchanged"): string[] => {
    const known = heads.get(page) ?? new Map();
    heads.set(page, known);
    const head = known.get(form) ?? makeHead(common, page, form);
    known.set(form, head);
    return head;
  };
  return (request, response, page) => {
    if (isKeepable(page) && matches(request.headers["if-none-match"], page.etag)) {
      response.writeHead(304, headOf(page, "unchanged")).end();
      return;
    }
    const accepted = codingsFor(request.headers["accept-encoding"]);
    const coding = accepted.find((each) => page.bodies[each] !== undefined) ?? "identity";
    response.writeHead(page.status, headOf(page, coding));
    response.end(request.method === "HEAD" ? undefined : page.bodies[coding]);
  };
}

/** Browsers and caches may keep what is there, and is the same for everybody. */
function isKeepable({ status, passing }: Pick<StoredPage, "status" | "passing">): boolean {
  return status === 200 && passing !== true;
}

function makeHead(
  common: Readonly<Record<string, string>>,
  { status, headers, bodies, etag, passing }: StoredPage,
  form: Coding | "unchanged",
): string[] {
  const keepable = isKeepable({ status, passing });
  const all = {
    ...common,
    ...headers,
    "cache-control": headers["cache-control"] ?? (keepable ? cacheControl : "no-store"),
    vary: headers.vary ?? "accept-encoding",
    ...(keepable ? { etag } : {}),
    ...(form === "unchanged" ? {} : { "content-length": String(bodies[form]?.byteLength ?? 0) }),
    ...(form === "br" || form === "gzip" ? { "content-encoding": form } : {}),
  };
  return Object.entries(all).flat();
}

/** Weak comparison of RFC 9110, 13.1.2: proxies may have weakened the tag they were given. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(",")
    .some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
