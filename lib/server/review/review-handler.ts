import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isDecodable } from "../../i18n/decoded.ts";
import { homeUrl, previewPath, suggestPath } from "../../i18n/urls.ts";
import { reviewHeader } from "../../next-internals/internal-headers.ts";
import { isNextPath } from "../../next-internals/paths.ts";
import { tokenIn } from "../../review/cookie.ts";
import { show } from "../../review/review-state.ts";
import type { Reviews } from "../../review/reviews.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import type { Renderer } from "../next-renderer.ts";
import { preferredLocale } from "../preferred-language.ts";
import type { ReviewContext } from "./answer.ts";
import { draftMode } from "./draft-mode.ts";
import { sendEnded } from "./ended-page.ts";
import { sendPreview } from "./review-page.ts";

/** Answers those who review a revision, apart from everything that readers get. */
export interface Reviewing {
  /** Whether a request comes from a reviewer, or wants to become one. */
  concerns(request: IncomingMessage, url: URL): boolean;
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

interface Options extends Omit<ReviewContext, "draftCookie"> {
  readonly previews: Reviews;
  readonly renderer: Renderer;
  readonly next: RequestListener;
}

/** Starts answering reviewers. */
export function startReviewing({ previews, renderer, next, ...rest }: Options): Reviewing {
  const context = { ...rest, draftCookie: draftMode(renderer) };

  const answer: Reviewing["answer"] = async (request, response, url) => {
    const { pathname } = url;
    const opening = pathname === previewPath;
    const token = (opening ? url.searchParams.get("token") : tokenIn(request.headers.cookie)) ?? "";
    if (!opening && request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === "/" || (pathname.endsWith("/") && !opening)) {
      const to = pathname.replace(/\/+/g, "/").replace(/\/$/, "");
      const location = to === "" ? homeUrl(preferredLocale(request)) : to;
      response.writeHead(307, { location, ...personalHeaders }).end();
      return;
    }
    const result = await previews.open(token);
    if ("ended" in result) return sendEnded(context, request, response, url, result);
    if (opening) {
      next(request, response);
      return;
    }
    if (!isForNext(pathname)) {
      return sendPreview(context, request, response, url, result.opened, token);
    }
    const shown = show(result.opened);
    response.once("close", shown.end);
    request.headers[reviewHeader] = shown.name;
    request.headers.cookie = await context.draftCookie(token);
    next(request, response);
  };

  return { concerns, answer };
}

/** Whether a request comes from a reviewer: Next's files and endpoints are the same for everybody. */
function concerns(request: IncomingMessage, { pathname }: URL): boolean {
  if (pathname === previewPath) return request.method === "GET";
  const same = isNextPath(pathname) || /^\/api\/|^\/(?:icon\.svg|favicon\.ico)$/.test(pathname);
  if (same && pathname !== suggestPath) return false;
  return tokenIn(request.headers.cookie) !== undefined;
}

/** What is no page, and yet another thing to a reviewer: images, and what is proposed to who types. */
const isForNext = (pathname: string) =>
  (pathname.startsWith("/media/") && isDecodable(pathname)) || pathname === suggestPath;
