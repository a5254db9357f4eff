import type { IncomingMessage, ServerResponse } from "node:http";
import { movedQuery, withQuery } from "../../content/redirects.ts";
import { decoded } from "../../i18n/decoded.ts";
import { missingUrl, searchUrl } from "../../i18n/urls.ts";
import { reviewHeader } from "../../next-internals/internal-headers.ts";
import { publishedFiles } from "../../publish/published-state.ts";
import { show } from "../../review/review-state.ts";
import type { OpenReview } from "../../review/reviewed-revision.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { historyAnswer } from "../../views/history-route.ts";
import { searchStatus } from "../../views/search.ts";
import { fieldsOf } from "../../views/search-request.ts";
import { sendMoved } from "../notice-pages.ts";
import { preferredLocale } from "../preferred-language.ts";
import type { ReviewContext } from "./answer.ts";
import { type ReviewResolution, resolvePreview } from "./resolution.ts";

/** Sends a page as it is at a revision: rendered for one request and kept nowhere. */
export async function sendPreview(
  context: ReviewContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  opened: OpenReview,
  token: string,
): Promise<void> {
  const asked = decoded(url.pathname);
  const found = resolvePreview(opened, asked);
  const old = movedQuery(opened.edition.catalogue.redirects, asked, url.search);
  const to = old ?? (found.kind === "moved" ? withQuery(found.to, url.search) : undefined);
  if (to !== undefined) {
    sendMoved(response, found.locale, to, 307);
    return;
  }
  const nameless = found.kind === "missing" && !found.named;
  const locale = nameless ? preferredLocale(request) : found.locale;
  const there = await pageAt(opened, found, url);
  const { path, status } = there ?? { path: missingUrl(locale), status: 404 };
  const shown = show(opened);
  try {
    const headers = { cookie: await context.draftCookie(token), [reviewHeader]: shown.name };
    const page = await context.pages.once(path, status, headers);
    context.send(request, response, { ...page, headers: { ...page.headers, ...personalHeaders } });
  } finally {
    shown.end();
  }
}

interface Page {
  readonly path: string;
  readonly status: number;
}

/** What is rendered and with which status; undefined if there is nothing at this address. */
async function pageAt(
  { edition, live, search }: OpenReview,
  found: ReviewResolution,
  { pathname, search: query, searchParams }: URL,
): Promise<Page | undefined> {
  switch (found.kind) {
    case "review":
      return { path: pathname + query, status: 200 };
    case "gone":
      return { path: pathname, status: 410 };
    case "history":
      return historyAnswer(live, found, searchParams, publishedFiles());
    case "page": {
      if (pathname !== searchUrl(found.locale)) return { path: pathname, status: 200 };
      const fields = fieldsOf((name) => searchParams.get(name) ?? undefined);
      const status = await searchStatus(edition, found.locale, fields, await search());
      return { path: searchUrl(found.locale, fields), status };
    }
    default:
      return undefined;
  }
}
