import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { StoredPage } from "../cache/page-store.ts";
import { isLocale, type Locale } from "../i18n/locales.ts";
import { endedUrl, homeUrl, missingUrl, previewUrl, reviewUrl, searchUrl } from "../i18n/urls.ts";
import { type Resolution, resolve } from "../pages/resolve.ts";
import { clearCookies, draftCookieName, tokenIn } from "../preview/cookie.ts";
import type { Ended } from "../preview/ended.ts";
import type { Opened } from "../preview/preview.ts";
import type { Opening, Previews } from "../preview/previews.ts";
import { previewHeader, show } from "../preview/state.ts";
import { decoded, isDecodable } from "./decoded.ts";
import { preferredLocale } from "./language.ts";
import { sendMoved } from "./notice.ts";
import type { ReadingPages } from "./reading-pages.ts";
import type { Renderer } from "./renderer.ts";
import type { SendPage } from "./send.ts";

/** Answers those who review a revision, apart from everything that readers get. */
export interface Reviewing {
  /** Whether a request comes from a reviewer, or wants to become one. */
  concerns(request: IncomingMessage, url: URL): boolean;
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

interface Options {
  readonly previews: Previews;
  readonly pages: ReadingPages;
  readonly renderer: Renderer;
  readonly next: RequestListener;
  readonly send: SendPage;
  readonly secure: boolean;
}

/** Nobody else may keep or list what a reviewer is shown. */
const ownHeaders = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };

/** 401 is the contract's; the others say whether asking again may help. */
const statuses: Record<Ended, number> = {
  invalid: 401,
  expired: 401,
  gone: 410,
  "too-many-files": 422,
  "too-large": 422,
  unreachable: 502,
};

/** What asking again will not change. */
const final: ReadonlySet<Ended> = new Set(["invalid", "expired", "gone"]);

/** Where a link leads first. */
const openingPath = "/api/preview";

/** Starts answering reviewers: each page is rendered for one request and kept nowhere. */
export function startReviewing(options: Options): Reviewing {
  const { previews, pages, renderer, next, send, secure } = options;
  let draft: Promise<string> | undefined;

  /** Next's own sign of Draft Mode, which it gives to who has a valid link. */
  const draftCookie = (token: string) => {
    draft ??= renderer.render(previewUrl(token)).then(({ headers }) => {
      const cookie = headers["set-cookie"]?.find((each) => each.startsWith(`${draftCookieName}=`));
      if (cookie === undefined) throw new Error("Draft Mode could not be opened.");
      return cookie.split(";")[0] ?? "";
    });
    draft.catch(() => {
      draft = undefined;
    });
    return draft;
  };

  const sendEnded = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    { ended, locale }: Extract<Opening, { ended: Ended }>,
  ) => {
    const opens = url.pathname === openingPath;
    const named = url.pathname.split("/")[1];
    const language = isLocale(named) ? named : (locale ?? preferredLocale(request));
    const path = endedUrl(language, ended, opens ? "" : decoded(url.pathname));
    const page = await pages.once(path, statuses[ended]);
    // A bad link does not end another review, nor does what may still come back.
    if (!opens && final.has(ended)) response.appendHeader("set-cookie", clearCookies(secure));
    send(request, response, { ...page, headers: { ...page.headers, ...ownHeaders } });
  };

  const sendPreview = async (
    request: IncomingMessage,
    response: ServerResponse,
    { pathname, search }: URL,
    opened: Opened,
    token: string,
  ) => {
    const found = resolvePreview(opened, decoded(pathname));
    if (found.kind === "moved") {
      sendMoved(response, found.locale, `${found.to}${search}`, 307);
      return;
    }
    const missing = found.kind === "missing";
    const locale = missing && !found.named ? preferredLocale(request) : found.locale;
    const isSearch = found.kind === "page" && pathname === searchUrl(found.locale);
    const path = missing
      ? missingUrl(locale)
      : `${pathname}${found.kind === "review" || isSearch ? search : ""}`;
    const status = missing ? 404 : found.kind === "withdrawn" ? 410 : 200;
    const shown = show(opened);
    try {
      const headers = { cookie: await draftCookie(token), [previewHeader]: shown.name };
      const page: StoredPage = await pages.once(path, status, headers);
      send(request, response, { ...page, headers: { ...page.headers, ...ownHeaders } });
    } finally {
      shown.end();
    }
  };

  const answer: Reviewing["answer"] = async (request, response, url) => {
    const { pathname } = url;
    const opening = pathname === openingPath;
    const token = (opening ? url.searchParams.get("token") : tokenIn(request.headers.cookie)) ?? "";
    if (!opening && request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === "/" || (pathname.endsWith("/") && !opening)) {
      const to = pathname.replace(/\/+/g, "/").replace(/\/$/, "");
      const location = to === "" ? homeUrl(preferredLocale(request)) : to;
      response.writeHead(307, { location, ...ownHeaders }).end();
      return;
    }
    const result = await previews.open(token);
    if ("ended" in result) {
      await sendEnded(request, response, url, result);
      return;
    }
    if (opening) {
      next(request, response);
      return;
    }
    if (isMedia(url)) {
      const shown = show(result.opened);
      response.once("close", shown.end);
      request.headers[previewHeader] = shown.name;
      request.headers.cookie = await draftCookie(token);
      next(request, response);
      return;
    }
    await sendPreview(request, response, url, result.opened, token);
  };

  return { concerns, answer };
}

/** Whether a request comes from a reviewer: Next's files and endpoints are the same for everybody. */
function concerns(request: IncomingMessage, url: URL): boolean {
  if (url.pathname === openingPath) return request.method === "GET";
  if (/^\/(?:_next|api)\/|^\/(?:icon\.svg|favicon\.ico)$/.test(url.pathname)) return false;
  return tokenIn(request.headers.cookie) !== undefined;
}

const isMedia = ({ pathname }: URL) => pathname.startsWith("/media/") && isDecodable(pathname);

/** What a path answers at a revision; the review's own pages are there for nobody else. */
function resolvePreview(
  { edition }: Opened,
  path: string,
): Resolution | { readonly kind: "review"; readonly locale: Locale } {
  const [, locale, room, key, ...rest] = path.split("/");
  if (isLocale(locale) && room === "review" && rest.length === 0) {
    if (key === undefined || path === decoded(reviewUrl(locale, key))) {
      return { kind: "review", locale };
    }
  }
  return resolve(edition, path);
}
