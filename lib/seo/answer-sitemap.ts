import { notFound } from "next/navigation";
import { readingEdition, siteUrl } from "../pages/reading.ts";
import { sitemapAt } from "./sitemap.ts";
import { sitemapXml } from "./sitemap-xml.ts";

/** Answers with a file of the map; 404 for a part that is not there. */
export async function answerSitemap(part: number | undefined): Promise<Response> {
  const sitemap = sitemapAt(await readingEdition(), part) ?? notFound();
  return new Response(sitemapXml(sitemap, siteUrl()), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
