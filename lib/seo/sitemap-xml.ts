import type { Instruction } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { writtenInstant } from "../content/dates.ts";
import { absolute, sitemapUrl } from "../i18n/urls.ts";
import type { Sitemap, SitemapEntry } from "../views/sitemap.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

const declaration: Instruction = {
  type: "instruction",
  name: "xml",
  value: 'version="1.0" encoding="utf-8"',
};

/** A file of the map, as sitemaps.org defines it, with Google's links between languages. */
export function sitemapXml(sitemap: Sitemap, site: string, timeZone: string): string {
  const attributes = { xmlns: namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" };
  const changed = (lastmod: number | undefined) =>
    lastmod === undefined ? null : x("lastmod", {}, writtenInstant(lastmod, timeZone));
  const page = ({ url, lastmod, alternates }: SitemapEntry) => {
    const links = alternates.map((each) =>
      x("xhtml:link", { rel: "alternate", hreflang: each.lang, href: absolute(site, each.url) }),
    );
    return x("url", {}, x("loc", {}, absolute(site, url)), changed(lastmod), ...links);
  };
  const root =
    "pages" in sitemap
      ? x("urlset", attributes, ...sitemap.pages.map(page))
      : x(
          "sitemapindex",
          { xmlns: namespace },
          ...sitemap.parts.map(({ part, lastmod }) =>
            x("sitemap", {}, x("loc", {}, absolute(site, sitemapUrl(part))), changed(lastmod)),
          ),
        );
  return toXml([declaration, root], { closeEmptyElements: true });
}
