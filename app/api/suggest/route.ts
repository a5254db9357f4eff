import { hasLanguage } from "#lib/content/site.ts";
import { opened } from "#lib/isr/opened.ts";
import { currentSearch, publishedEdition } from "#lib/publish/published-state.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { longestQuery } from "#lib/views/search-request.ts";
import { suggestions } from "#lib/views/suggestions.ts";

export const dynamic = "force-dynamic";

/** Titles for what a reader, or a reviewer of a revision, is typing in the search field. */
export async function GET(request: Request) {
  const headers = { "cache-control": "no-store" };
  const { searchParams } = new URL(request.url);
  const [locale, text] = [searchParams.get("locale") ?? "", searchParams.get("q") ?? ""];
  await opened().catch(() => undefined);
  const preview = await requestedReview();
  const edition = preview?.edition ?? publishedEdition(Date.now());
  const engine = (await preview?.search()) ?? currentSearch();
  if (edition === undefined || engine === undefined) {
    return Response.json({ error: "The server is starting." }, { status: 503, headers });
  }
  if (!hasLanguage(edition.catalogue.site, locale) || text.length > longestQuery) {
    return Response.json({ error: "locale or q is wrong." }, { status: 400, headers });
  }
  const found = await suggestions(edition, locale, text, engine);
  return Response.json({ suggestions: found }, { headers });
}
