import { feedStyle } from "#lib/feeds/style.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

/** How feeds look to someone who opens one in a browser. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/feed.css">) {
  const { accent } = (await readingEdition()).catalogue.site.identity;
  return new Response(feedStyle(await localeOf(params), accent), {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
}
