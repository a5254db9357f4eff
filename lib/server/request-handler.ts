import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { fileType } from "../content/files/file-types.ts";
import { isFileName } from "../content/files/validate-file.ts";
import { isDecodable } from "../i18n/decoded.ts";
import { homeUrl, isSmallPicture, publishUrl, searchUrl } from "../i18n/urls.ts";
import { log } from "../log.ts";
import { isArticle, markdownOf, wantsMarkdown } from "../markdown/negotiation.ts";
import { fileAtAddress, imageAsked, isShown } from "../media/visible-images.ts";
import type { Assets } from "../next-internals/build-assets.ts";
import { outsideHeaders } from "../next-internals/internal-headers.ts";
import { isBuildFile, nextImagePath } from "../next-internals/paths.ts";
import type { Endpoints } from "../next-internals/route-handlers.ts";
import { currentSearch, publishedEdition, publishedFiles } from "../publish/published-state.ts";
import { mediaHeaders } from "../security/policy.ts";
import { personalHeaders } from "../security/unlisted.ts";
import { addressAnswer, missingLocale } from "../views/address-answer.ts";
import { reviewLocale } from "../views/review-address.ts";
import type { Desk } from "./desk/desk-handler.ts";
import type { NotFoundPages } from "./not-found-pages.ts";
import { sendBusy, sendFailed, sendMoved, sendRemoved } from "./notice-pages.ts";
import type { PageCache } from "./page-cache.ts";
import { preferredLocale } from "./preferred-language.ts";
import type { Context } from "./request-context.ts";
import { setRequestId } from "./request-id.ts";
import type { Limits } from "./request-limits.ts";
import type { Reviewing } from "./review/review-handler.ts";
import { sendAsset } from "./send-asset.ts";
import { sendFile } from "./send-file.ts";
import { sendHistory } from "./send-history.ts";
import { sendHome } from "./send-home.ts";
import { sendMarkdown } from "./send-markdown.ts";
import type { SendPage } from "./send-page.ts";
import { sendPublish } from "./send-publish.ts";
import { sendSearch } from "./send-search.ts";
import { allowPauses } from "./slow-clients.ts";

/** What is not a reading page goes to Next: its own files, images. It has no page of its own. */
const notPages = /^\/media\/|^\/(?:icon\.svg|favicon\.ico)$/;

interface Parts {
  readonly pages: PageCache;
  readonly missing: NotFoundPages;
  readonly next: RequestListener;
  readonly assets: Assets;
  readonly isEndpoint: Endpoints;
  /** What answers reviewers; undefined where there are no previews. */
  readonly reviewing: Reviewing | undefined;
  /** What answers those who write; undefined where there is no desk. */
  readonly desk: Desk | undefined;
  readonly send: SendPage;
  /** Whether readers are shown the editors' handbook. */
  readonly handbook: boolean;
  /** Whether all that is shown is under review. */
  readonly preview: boolean;
  /** How much each client may ask for of what is made for it alone. */
  readonly limits: Limits;
  /** What callers of the publish endpoint sign with. */
  readonly secret: string | undefined;
  /** The site's own name: what clients call it reaches nothing. */
  readonly host: string;
  /** Those that every response has. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers requests: reading pages from the store, everything else by Next. */
export function requestHandler({
  next,
  assets,
  isEndpoint,
  reviewing,
  desk,
  limits,
  secret,
  host,
  headers,
  ...context
}: Parts) {
  const common = new Map(Object.entries(headers));
  const media = new Map(Object.entries(mediaHeaders));
  const handle: RequestListener = (request, response) => {
    // What nearly all readers ask for needs no reading of its address.
    const reviewed = reviewing !== undefined && request.headers.cookie !== undefined;
    const plain = isRead(request) && !reviewed && !wantsMarkdown(request.headers.accept);
    const kept = plain ? context.pages.kept(request.url ?? "") : undefined;
    if (kept !== undefined) {
      context.send(request, response, kept);
      return;
    }
    response.setHeaders(common);
    const url = new URL(`http://site${request.url?.startsWith("/") ? request.url : "/"}`);
    const asset = assets.file(url.pathname);
    if (asset !== undefined) {
      sendAsset(request, response, asset);
      return;
    }
    // Whatever reads the request now reads the address that was judged here, and no header by which
    // the parts of the site speak to each other.
    request.url = `${url.pathname}${url.search}`;
    request.headers = { ...outsideHeaders(request.headers), host };
    const failed = (error: unknown) => {
      const id = setRequestId(request, response);
      const path = url.pathname;
      log(
        "error",
        "request",
        { path, request: id },
        `error ${JSON.stringify(path)} request=${id}`,
        error,
      );
      sendFailed(response, preferredLocale(request));
    };
    // Next adds its headers to those that are there: the stricter policy is there first.
    if (url.pathname.startsWith("/media/")) {
      response.setHeaders(media);
      if (isPlayed(url.pathname)) allowPauses(response);
    }
    if (limits(request, response, url)) return;

    if (desk?.concerns(request, url)) {
      desk.answer(request, response, url).catch(failed);
    } else if (desk && isForDesk(url)) {
      desk
        .sendFile(request, response, url)
        .then((sent) => sent || onward(request, response, url, failed))
        .catch(failed);
    } else onward(request, response, url, failed);
  };

  const onward = (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    failed: (error: unknown) => void,
  ) => {
    const image = imageAsked(url);
    const file =
      isRead(request) && isFileName(url.pathname) ? publishedFile(url.pathname) : undefined;
    if (reviewing?.concerns(request, url)) {
      reviewing.answer(request, response, url).catch(failed);
    } else if (isEndpoint(url.pathname)) {
      setRequestId(request, response);
      if (url.pathname === publishUrl) sendPublish(request, response, secret).catch(failed);
      else next(request, response);
    } else if (image !== undefined && isGone(image)) {
      // The sizes that were made of it are still on disk.
      response.writeHead(404, { "cache-control": "no-cache" }).end();
    } else if (file !== undefined) file(request, response).catch(failed);
    else if (isNextFile(url.pathname) && isRead(request)) next(request, response);
    else answer(context, request, response, url).catch(failed);
  };
  return handle;
}

function isNextFile(pathname: string): boolean {
  const known = isBuildFile(pathname) || pathname === nextImagePath || notPages.test(pathname);
  return known && isDecodable(pathname);
}

/** What sends the file at an address, where that is one beside a text. */
function publishedFile(pathname: string) {
  const edition = publishedEdition(Date.now());
  const entry = edition && fileAtAddress(edition, pathname);
  const source = publishedFiles()?.source;
  if (entry === undefined || source === undefined) return undefined;
  return (request: IncomingMessage, response: ServerResponse) =>
    sendFile(request, response, entry, source);
}

function isPlayed(pathname: string): boolean {
  const kind = fileType(pathname)?.kind;
  return kind === "audio" || kind === "video";
}

/** What readers do not have may be a file beside a text that is written. */
const isForDesk = (url: URL) =>
  url.pathname.startsWith("/media/") && (isSmallPicture(url) || isGone(url.pathname));

function isGone(image: string): boolean {
  const edition = publishedEdition(Date.now());
  return edition !== undefined && !isShown(edition, image);
}

const isRead = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

async function answer(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search, searchParams }: URL,
): Promise<void> {
  const { pages, missing, send } = context;
  if (!isRead(request)) {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const edition = publishedEdition(Date.now());
  const preferred = preferredLocale(request);
  if (edition === undefined) return sendBusy(response, preferred, 1);
  const asked = { pathname, search };
  const answered = addressAnswer(edition, asked, preferred, context.handbook);
  if (answered.kind === "home") return sendHome(request, response);
  if (answered.kind === "moved") return sendMoved(response, answered.locale, answered.to);
  const { path, found } = answered;
  const engine = currentSearch();
  if (found.kind === "page" && path === searchUrl(found.locale) && engine !== undefined) {
    return sendSearch(context, request, response, edition, found.locale, searchParams, engine);
  }
  if (found.kind === "page" || found.kind === "gone") {
    if (isArticle(path) && wantsMarkdown(request.headers.accept)) {
      return sendMarkdown(context, request, response, edition, markdownOf(path));
    }
    const page = await pages.get(pathname, edition);
    // Only rendering could tell that it is not there, such as a file that nobody asked to have.
    if (page.status !== 404) return send(request, response, page);
  }
  if (found.kind === "history") {
    const sent = await sendHistory(context, request, response, edition, found, searchParams);
    if (sent) return;
  }
  if (context.preview && found.kind === "missing" && reviewLocale(edition, path)) {
    const page = await pages.once(pathname, 200);
    return send(request, response, { ...page, headers: { ...page.headers, ...personalHeaders } });
  }
  if (found.kind === "removed") {
    return sendRemoved(response, preferred, found.language, homeUrl(found.locale));
  }
  const locale = missingLocale(found, preferred);
  return send(request, response, await missing.get(edition, locale, path));
}
