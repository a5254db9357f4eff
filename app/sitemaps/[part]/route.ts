import { numberOf } from "#lib/request/route-params.ts";
import { answerSitemap } from "#lib/request/sitemap-response.ts";

export const dynamic = "force-dynamic";

/** A part of the map, where it is too long for one file. */
export async function GET(_request: Request, { params }: RouteContext<"/sitemaps/[part]">) {
  return answerSitemap(numberOf((await params).part.replace(/\.xml$/, "")));
}
