import type { Edition } from "../content/edition.ts";
import { ruleNames } from "../content/problem.ts";
import { keysIn } from "../content/published-articles.ts";
import { languageOf } from "../i18n/language-of.ts";
import { ownPages } from "../i18n/languages/language.ts";
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
  pageUrl,
  robotsUrl,
  ruleUrl,
  securityUrl,
  sitemapUrl,
} from "../i18n/urls.ts";
import { type GroupHead, groupSlug } from "../views/groups.ts";
import { numberedPages, partPages } from "../views/pagination.ts";
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
    ...languages.flatMap((locale) => pagesOfTheSite(edition, locale)),
  ]);
}

function listAddresses({ catalogue }: Edition, locale: Locale): string[] {
  // One that became shorter meanwhile had more pages, but never more than all works fill.
  const numbers = numbersOf(catalogue.works.size);
  const formats = Object.keys(feedFormats) as (keyof typeof feedFormats)[];
  const heads: readonly GroupHead[] = [
    ...(catalogue.themes ?? []).map((of) => ({ room: "themes", of }) as const),
    ...(catalogue.people ?? []).map((of) => ({ room: "people", of }) as const),
    ...(catalogue.series ?? []).map((of) => ({ room: "series", of }) as const),
    ...catalogue.site.kinds.map((of) => ({ room: "kinds", of }) as const),
  ];
  const counts = worksNaming(catalogue);
  const groups = heads.map((head): GroupName & { readonly pages: readonly number[] } => {
    const count = counts.get(`${head.room}/${head.of.key}`) ?? 0;
    const pages = head.room === "series" ? partPages(count) : numbersOf(count);
    const name = { room: head.room, slug: groupSlug(head, locale, catalogue.site.languages) };
    return { ...name, pages: head.room === "themes" ? numbers : pages };
  });
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

/** How many works name each person, series and kind: all pages of all of them would be a multitude. */
function worksNaming({ works }: Edition["catalogue"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const work of works.values()) {
    const names = Object.values(work).flatMap((article) => [
      ...keysIn(article, "authors").map((key) => `people/${key}`),
      ...keysIn(article, "series").map((key) => `series/${key}`),
      ...keysIn(article, "kind").map((key) => `kinds/${key}`),
    ]);
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
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

/** The pages about the site, drafts and former addresses among them, and what changes with the code alone. */
function pagesOfTheSite({ catalogue }: Edition, locale: Locale): string[] {
  const texts = [...catalogue.pages.texts.values()].flatMap((each) => Object.values(each));
  const former = [...catalogue.formerPages.keys()].map((name) => name.split("/")[1] ?? "");
  const own = ownPages.map((key) => languageOf(locale).pages[key].slug);
  const slugs = new Set([...texts.map(({ slug }) => slug), ...former, ...own]);
  return [
    ...[...slugs].map((slug) => pageUrl(locale, slug)),
    feedStyleUrl(locale),
    handbookUrl(locale),
    ...handbookChapters.map((chapter) => handbookUrl(locale, chapter)),
    ...ruleNames.map((name) => ruleUrl(locale, name)),
  ];
}
