import type { Edition } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import { ruleNames } from "../content/problem.ts";
import type { Locale } from "../i18n/locales.ts";
import {
  articlesUrl,
  articleUrl,
  feedFormats,
  feedStyleUrl,
  feedUrl,
  type GroupName,
  groupUrl,
  handbookChapters,
  handbookUrl,
  homeUrl,
  llmsUrl,
  robotsUrl,
  ruleUrl,
  securityUrl,
  sitemapUrl,
  staticPages,
  staticPageUrl,
} from "../i18n/urls.ts";
import { numberedPages } from "../views/pagination.ts";
import { sitemapAt } from "../views/sitemap.ts";
import { articleFiles } from "./affected-files.ts";
import { slugsOf } from "./neighbours.ts";

/**
 * Every address at which an outer cache may have something of this site: what is there, what moved,
 * and what readers may not see now but did perhaps. Lists first, then works, as many read them.
 */
export function addressesOf(edition: Edition): ReadonlySet<string> {
  const { catalogue } = edition;
  // Caches may have pages of a language that was taken out.
  const languages = [...catalogue.site.languages, ...catalogue.site.removed];
  const former = [...catalogue.former.keys()].map((name) => name.split("/")[1] ?? "");
  const slugs = [...catalogue.works.keys()].flatMap((key) => slugsOf(edition, key));
  return new Set([
    ...languages.flatMap((locale) => listAddresses(edition, locale)),
    ...siteFiles(edition),
    ...[...slugs, ...former].flatMap((slug) =>
      languages.flatMap((locale) => [articleUrl(locale, slug), ...articleFiles(locale, slug)]),
    ),
    ...catalogue.redirects.keys(),
    ...languages.flatMap(pagesOfTheSite),
  ]);
}

function listAddresses({ catalogue }: Edition, locale: Locale): string[] {
  // One that became shorter meanwhile had more pages, but never more than all works fill.
  const numbers = numbersOf(catalogue.works.size);
  const formats = Object.keys(feedFormats) as (keyof typeof feedFormats)[];
  const { languages } = catalogue.site;
  const themes = (catalogue.themes ?? []).map(({ slug }): GroupName & { pages: number[] } => {
    return { room: "themes", slug: textIn(slug, locale, languages).text, pages: numbers };
  });
  const signed = worksByAuthor(catalogue);
  const people = (catalogue.people ?? []).map(({ key }): GroupName & { pages: number[] } => {
    return { room: "people", slug: key, pages: numbersOf(signed.get(key) ?? 0) };
  });
  const groups = [...themes, ...people];
  return [
    homeUrl(locale),
    articlesUrl(locale),
    ...groups.map((name) => groupUrl(locale, name)),
    ...[undefined, ...groups.map((name) => groupUrl(locale, name))].flatMap((list) =>
      formats.map((format) => feedUrl(locale, format, list)),
    ),
    ...numbers.map((number) => articlesUrl(locale, number)),
    ...groups.flatMap((name) => name.pages.map((number) => groupUrl(locale, name, number))),
  ];
}

const numbersOf = (length: number) =>
  Array.from({ length: numberedPages(length) }, (_, at) => at + 1);

/** How many works name each person: all pages of all people would be a multitude. */
function worksByAuthor({ works }: Edition["catalogue"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const work of works.values()) {
    const authors = new Set(Object.values(work).flatMap((article) => article.authors ?? []));
    for (const key of authors) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function siteFiles(edition: Edition): string[] {
  const map = sitemapAt(edition, undefined);
  const parts = map !== undefined && "parts" in map ? map.parts : [];
  return [
    sitemapUrl(),
    ...parts.map(({ part }) => sitemapUrl(part)),
    robotsUrl,
    llmsUrl,
    securityUrl,
  ];
}

/** What changes with the code alone. */
function pagesOfTheSite(locale: Locale): string[] {
  return [
    ...staticPages.map((page) => staticPageUrl(locale, page)),
    feedStyleUrl(locale),
    handbookUrl(locale),
    ...handbookChapters.map((chapter) => handbookUrl(locale, chapter)),
    ...ruleNames.map((name) => ruleUrl(locale, name)),
  ];
}
