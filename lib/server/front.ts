import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Assets } from "../cache/assets.ts";
import { homeUrl, missingUrl } from "../i18n/urls.ts";
import { resolve } from "../pages/resolve.ts";
import { publishedEdition } from "../publish/state.ts";
import { securityHeaders } from "../security/policy.ts";
import { preferredLocale } from "./language.ts";
import { sendFailed, sendMoved } from "./notice.ts";
import type { ReadingPages } from "./reading-pages.ts";
import type { Reviewing } from "./reviewing.ts";
import { sendPage } from "./send.ts";
import { sendAsset } from "./send-asset.ts";

/** What is not a reading page goes to Next as it comes: its own files, endpoints, images. */
const notPages = /^\/(?:_next|api|media|assets)\/|^\/(?:icon\.svg|favicon\.ico)$/;

interface Front {
  readonly pages: ReadingPages;
  readonly next: RequestListener;
  readonly assets: Assets;
  /** What answers reviewers; undefined where there are no previews. */
  readonly reviewing: Reviewing | undefined;
  /** Whether the site is served over https. */
  readonly secure: boolean;
}

/** Answers requests: reading pages from the store, everything else by Next. */
export function front({ pages, next, assets, reviewing, secure }: Front): RequestListener {
  const headers = new Map(Object.entries(securityHeaders(secure)));
  return (request, response) => {
    response.setHeaders(headers);
    const url = new URL(`http://site${request.url?.startsWith("/") ? request.url : "/"}`);
    const asset = assets.file(url.pathname);
    if (asset !== undefined) {
      sendAsset(request, response, asset);
      return;
    }
    const failed = (error: unknown) => {
      console.error(`error ${JSON.stringify(url.pathname)}`, error);
      sendFailed(response, preferredLocale(request));
    };
    if (reviewing?.concerns(request, url)) {
      reviewing.answer(request, response, url).catch(failed);
    } else if (notPages.test(url.pathname)) next(request, response);
    else answer(pages, request, response, url).catch(failed);
  };
}

async function answer(
  pages: ReadingPages,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search }: URL,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  if (pathname === "/") {
    const location = homeUrl(preferredLocale(request));
    response
      .writeHead(307, { location, vary: "accept-language", "cache-control": "no-cache" })
      .end();
    return;
  }
  if (pathname.endsWith("/")) {
    sendMoved(
      response,
      preferredLocale(request),
      `/${pathname.replace(/^\/+|\/+$/g, "")}${search}`,
    );
    return;
  }
  const path = decoded(pathname);
  const edition = publishedEdition(Date.now());
  if (edition === undefined) {
    response.writeHead(503, { "retry-after": "1" }).end();
    return;
  }
  const found = resolve(edition, path);
  if (found.kind === "page" || found.kind === "withdrawn") {
    return sendPage(request, response, await pages.get(pathname));
  }
  if (found.kind === "moved") return sendMoved(response, found.locale, `${found.to}${search}`);
  const locale = found.named ? found.locale : preferredLocale(request);
  return sendPage(request, response, await pages.once(missingUrl(locale, path), 404));
}

/** An address that is not valid UTF-8 names nothing; it is looked for as it was written. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
