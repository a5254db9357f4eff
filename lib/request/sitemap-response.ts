import { notFound } from "next/navigation";
import { sitemapXml } from "../seo/sitemap-xml.ts";
import { sitemapAt } from "../views/sitemap.ts";
import { readingEdition, siteUrl } from "./current-edition.ts";

/** Answers with a file of the map; 404 for a part that is not there. */
export async function answerSitemap(part: number | undefined): Promise<Response> {
  const edition = await readingEdition();
  const sitemap = sitemapAt(edition, part) ?? notFound();
  const { timeZone } = edition.catalogue.site.identity;
  return new Response(sitemapXml(sitemap, siteUrl(), timeZone), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
