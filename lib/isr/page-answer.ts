import { type NextRequest, NextResponse } from "next/server";
import type { Edition } from "../content/edition.ts";
import { readEnvironment } from "../environment/environment.ts";
import type { Locale } from "../i18n/locales.ts";
import { homeUrl, missingUrl, routeOf, searchUrl, securityUrl } from "../i18n/urls.ts";
import { isArticle, markdownOf, wantsMarkdown } from "../markdown/negotiation.ts";
import { currentSearch, publishedFiles } from "../publish/published-state.ts";
import { type AddressAnswer, missingLocale } from "../views/address-answer.ts";
import { historyAnswer } from "../views/history-route.ts";
import { removedNotice } from "../views/notice.ts";
import { reviewLocale } from "../views/review-address.ts";
import { searchStatus } from "../views/search.ts";
import { fieldsOf } from "../views/search-request.ts";
import { noticed } from "./notice-response.ts";

type Found = Extract<AddressAnswer, { kind: "found" }>;

/** Leads a request to the page that answers it, with the status that only the edition knows. */
export async function pageAnswer(
  request: NextRequest,
  edition: Edition,
  { path, found }: Found,
  preferred: Locale,
): Promise<NextResponse> {
  const { nextUrl } = request;
  if (found.kind === "removed") {
    return noticed(removedNotice(preferred, found.language, homeUrl(found.locale)), nextUrl.origin);
  }
  if (found.kind === "page" && path === searchUrl(found.locale)) {
    const engine = currentSearch();
    const fields = fieldsOf((name) => nextUrl.searchParams.get(name) ?? undefined);
    const status = engine && (await searchStatus(edition, found.locale, fields, engine));
    return leadTo(request, searchUrl(found.locale, fields), status, passing);
  }
  if ((found.kind === "page" && isThere(path)) || found.kind === "gone") {
    if (isArticle(path) && wantsMarkdown(request.headers.get("accept") ?? undefined)) {
      const own = { "content-location": markdownOf(path), vary: "accept", ...passing };
      return leadTo(request, markdownOf(path), statusOf(found), own);
    }
    return leadTo(request, path, statusOf(found));
  }
  const isReview = found.kind === "missing" && reviewLocale(edition, path) !== undefined;
  if (isReview && readEnvironment(process.env).PREVIEW) {
    return leadTo(request, nextUrl.pathname, 200, passing);
  }
  const past =
    found.kind === "history"
      ? await historyAnswer(edition, found, nextUrl.searchParams, publishedFiles())
      : undefined;
  if (past !== undefined) return leadTo(request, past.path, past.status, passing);
  const locale = missingLocale(found, preferred);
  const missing = `${missingUrl(locale)}?path=${encodeURIComponent(path)}`;
  return leadTo(request, missing, 404, passing);
}

/** What only the settings tell: without a contact there is no security.txt. */
function isThere(path: string): boolean {
  return path !== securityUrl || readEnvironment(process.env).SECURITY_CONTACT !== undefined;
}

/** Made for the request, and kept by nobody. */
const passing = { "cache-control": "no-store" };

const statusOf = ({ kind }: Found["found"]) => (kind === "gone" ? 410 : 200);

function leadTo(
  { nextUrl }: NextRequest,
  to: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): NextResponse {
  const url = new URL(to, nextUrl.origin);
  const route = routeOf(url.pathname) ?? url.pathname;
  if (route.endsWith(".md")) url.pathname = `${route.slice(0, -".md".length)}/markdown`;
  else url.pathname = route;
  const same = url.pathname === nextUrl.pathname && url.search === nextUrl.search;
  return same && status === 200
    ? NextResponse.next({ headers })
    : NextResponse.rewrite(url, { status, headers });
}
