import { numberOf } from "#lib/pages/params.ts";
import { answerSitemap } from "#lib/seo/answer-sitemap.ts";

export const dynamic = "force-dynamic";

/** A part of the map, where it is too long for one file. */
export async function GET(_request: Request, { params }: RouteContext<"/sitemaps/[part]">) {
  return answerSitemap(numberOf((await params).part.replace(/\.xml$/, "")));
}
