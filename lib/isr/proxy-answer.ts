import { type NextRequest, NextResponse } from "next/server";
import type { Edition } from "../content/edition.ts";
import { type Environment, readEnvironment } from "../environment/environment.ts";
import { decoded, isDecodable } from "../i18n/decoded.ts";
import { languages as interfaces } from "../i18n/languages/register.ts";
import type { Locale } from "../i18n/locales.ts";
import { acceptedLanguages, preferredAmong } from "../i18n/preferred-language.ts";
import { homeUrl, robotsUrl } from "../i18n/urls.ts";
import { log } from "../log.ts";
import { imageAsked, isShown } from "../media/visible-images.ts";
import { type Endpoints, readEndpoints } from "../next-internals/route-handlers.ts";
import { publishedEdition, publishedFiles } from "../publish/published-state.ts";
import { mediaHeaders, runtimePolicy, securityHeaders } from "../security/policy.ts";
import { nothingForRobots, unlisted } from "../security/unlisted.ts";
import { addressAnswer } from "../views/address-answer.ts";
import { busyNotice, movedNotice, unreadableNotice } from "../views/notice.ts";
import { embeddedPlayers } from "./embedded-players.ts";
import { noticed } from "./notice-response.ts";
import { opened } from "./opened.ts";
import { pageAnswer } from "./page-answer.ts";

/**
 * Answers a request on a host where Next decides by itself: what this project's server does before it
 * asks for a page is done here, and Next goes on with the page.
 */
export async function proxyAnswer(request: NextRequest): Promise<NextResponse> {
  const { origin } = request.nextUrl;
  const accepted = acceptedLanguages(request.headers.get("accept-language") ?? undefined);
  let env: Environment;
  try {
    env = readEnvironment(process.env);
    await opened();
  } catch (error) {
    // Never other content in its place: readers are asked to come back, operators find why.
    tellOnce(error);
    const spoken = interfaces.map(({ tag }) => tag);
    return noticed(busyNotice(preferredAmong(["en", ...spoken], accepted), 10), origin);
  }
  const edition = publishedEdition(Date.now());
  if (edition === undefined) return noticed(busyNotice("en", 10), origin);
  const preferred = preferredAmong(edition.catalogue.site.languages, accepted);
  const response = await answered(request, edition, preferred, env);
  for (const [name, value] of Object.entries(headersFor(request, response, env, edition))) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

const told = new WeakSet<object>();

/** Every request that waits for one opening is given the same error. */
function tellOnce(error: unknown): void {
  const reason = error instanceof Error ? error : new Error(String(error));
  if (told.has(reason)) return;
  told.add(reason);
  const settings = "CONTENT_REPOSITORY, or CONTENT_DIR, names no content that can be read here";
  log("error", "start", {}, `error Nothing is shown: ${settings}.`, reason);
}

async function answered(
  request: NextRequest,
  edition: Edition,
  preferred: Locale,
  { HANDBOOK, PREVIEW }: Environment,
): Promise<NextResponse> {
  const url = new URL(request.nextUrl.href);
  if (PREVIEW && url.pathname === robotsUrl) {
    return new NextResponse(nothingForRobots, {
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  // Next fails over an address that it can't read, wherever it is led.
  if (!isDecodable(url.pathname)) return noticed(unreadableNotice(preferred), url.origin);
  const image = imageAsked(url);
  if (image !== undefined && !isShown(edition, image)) {
    // The sizes that were made of it may still be kept.
    return new NextResponse(null, { status: 404, headers: { "cache-control": "no-cache" } });
  }
  if (image !== undefined || isForNext(url.pathname)) return NextResponse.next();
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } });
  }
  const answer = addressAnswer(edition, url, preferred, HANDBOOK);
  if (answer.kind === "home") {
    const location = new URL(homeUrl(preferred), url.origin).href;
    const headers = { location, vary: "accept-language", "cache-control": "no-cache" };
    return new NextResponse(null, { status: 307, headers });
  }
  if (answer.kind === "moved") return noticed(movedNotice(answer.locale, answer.to), url.origin);
  return pageAnswer(request, edition, answer, preferred);
}

/** What is no page of the content: the endpoints of the build, and the signs of a site. */
function isForNext(pathname: string): boolean {
  isEndpoint ??= readEndpoints(".");
  return isEndpoint(pathname) || /^\/(?:icon\.svg|favicon\.ico)$/.test(pathname);
}

let isEndpoint: Endpoints | undefined;

/** What every answer says of safety; a page that Next makes has scripts that nobody knows before. */
function headersFor(
  { nextUrl: { pathname } }: NextRequest,
  { headers }: NextResponse,
  { SITE_URL, PREVIEW }: Environment,
  edition: Edition,
): Readonly<Record<string, string>> {
  const secure = SITE_URL.startsWith("https:");
  const isPage = headers.has("x-middleware-next") || headers.has("x-middleware-rewrite");
  const players = () =>
    embeddedPlayers(edition, decoded(pathname), (file, blob) =>
      publishedFiles()?.store.body(file, blob),
    );
  const isText = isPage && !/^\/api\/|\.\w+$/.test(pathname);
  return {
    ...securityHeaders(secure),
    ...(pathname.startsWith("/media/") ? mediaHeaders : {}),
    ...(isText ? { "content-security-policy": runtimePolicy(secure, players()) } : {}),
    ...(PREVIEW ? unlisted : {}),
  };
}
