import type { Article } from "../content/article.ts";
import { articlesIn, type Edition, translations } from "../content/edition.ts";
import { lastChange } from "../content/last-change.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl, articleUrl, homeUrl, staticPages, staticPageUrl } from "../i18n/urls.ts";
import { type Alternates, defaultAlternate, inEachLanguage, listsOf } from "./alternates.ts";
import { groupsIn } from "./groups.ts";

/** How many addresses one file may list (sitemaps.org, Sitemap index files). */
const limit = 50_000;

/** A page as search engines are told of it. URLs are paths. */
export interface SitemapEntry {
  readonly url: string;
  /** When it last changed, in milliseconds since 1970; undefined where nobody knows. */
  readonly lastmod: number | undefined;
  /** The same page in each language, itself included; empty if there is only one. */
  readonly alternates: readonly { readonly lang: Locale; readonly url: string }[];
}

/** One file of the map: pages, or the parts it is split into. */
export type Sitemap =
  | { readonly pages: readonly SitemapEntry[] }
  | { readonly parts: readonly { readonly part: number; readonly lastmod: number | undefined }[] };

/** The whole map, its list of parts when it is too long, or one part; undefined if there is none. */
export function sitemapAt(edition: Edition, part: number | undefined): Sitemap | undefined {
  const all = sitemapEntries(edition);
  if (part === undefined && all.length <= limit) return { pages: all };
  const count = all.length <= limit ? 0 : Math.ceil(all.length / limit);
  const pagesOf = (number: number) => all.slice((number - 1) * limit, number * limit);
  if (part !== undefined) return part > count ? undefined : { pages: pagesOf(part) };
  const parts = Array.from({ length: count }, (_, index) => index + 1);
  return { parts: parts.map((number) => ({ part: number, lastmod: newest(pagesOf(number)) })) };
}

/** Every page that is to be found, works in the order of their keys: a new one comes near the end. */
export function sitemapEntries(edition: Edition): SitemapEntry[] {
  const keys = [...edition.catalogue.works.keys()].sort();
  return [...listEntries(edition), ...keys.flatMap((key) => workEntries(edition, key))];
}

/** The pages of a work: one in each language in which it may be read. */
export function workEntries(edition: Edition, key: string): SitemapEntry[] {
  const texts = translations(edition, key);
  const alternates = texts.map(({ locale, slug }) => ({ locale, url: articleUrl(locale, slug) }));
  return texts.map((article) =>
    entry(articleUrl(article.locale, article.slug), lastChange(article).any, alternates),
  );
}

/** Home, lists and pages about the site. A list changes when one of its articles does. */
export function listEntries(edition: Edition): SitemapEntry[] {
  const homes = inEachLanguage(edition, homeUrl);
  const lists = inEachLanguage(edition, (locale) => articlesUrl(locale));
  const pages = staticPages.map((page) =>
    inEachLanguage(edition, (locale) => staticPageUrl(locale, page)),
  );
  return edition.catalogue.site.languages.flatMap((locale) => {
    const all = latest(articlesIn(edition, locale));
    const own = (alternates: Alternates) =>
      alternates.find((each) => each.locale === locale)?.url ?? "";
    const groups = groupsIn(edition, locale).map((group) => {
      const alternates = listsOf(edition, group);
      return entry(own(alternates), latest(group.articles), alternates);
    });
    return [
      entry(homeUrl(locale), all, homes, "/"),
      entry(articlesUrl(locale), all, lists),
      ...groups,
      ...pages.map((alternates) => entry(own(alternates), undefined, alternates)),
    ];
  });
}

function entry(
  url: string,
  lastmod: number | undefined,
  there: Alternates,
  chooses = defaultAlternate(there),
): SitemapEntry {
  if (there.length < 2 || chooses === undefined) return { url, lastmod, alternates: [] };
  const languages = there.map(({ locale, url }) => ({ lang: locale, url }));
  return { url, lastmod, alternates: [...languages, { lang: "x-default", url: chooses }] };
}

/** Lists of which nothing changed are the very same: they are not gone through again. */
const known = new WeakMap<readonly Article[], number>();

function latest(articles: readonly Article[]): number | undefined {
  const found = known.get(articles) ?? latestOf(articles);
  if (found !== undefined) known.set(articles, found);
  return found;
}

/** The newest stands first: of the others, only those that say that they changed can be later. */
function latestOf(articles: readonly Article[]): number | undefined {
  return articles.reduce<number | undefined>((max, article) => {
    if (max !== undefined && article.updated === undefined && !article.changes?.length) return max;
    return Math.max(max ?? 0, lastChange(article).any);
  }, undefined);
}

/** Not `Math.max(...)`: a list may be longer than a call may have arguments. */
function newest(all: readonly Pick<SitemapEntry, "lastmod">[]): number | undefined {
  return all.reduce<number | undefined>(
    (max, { lastmod }) => (lastmod !== undefined && (max ?? 0) < lastmod ? lastmod : max),
    undefined,
  );
}
