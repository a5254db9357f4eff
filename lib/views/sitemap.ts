import type { Article } from "../content/article.ts";
import { type Edition, translation } from "../content/edition.ts";
import { lastChange } from "../content/last-change.ts";
import { type Locale, locales, otherLocale } from "../i18n/locales.ts";
import {
  articlesUrl,
  articleUrl,
  homeUrl,
  staticPages,
  staticPageUrl,
  themeUrl,
} from "../i18n/urls.ts";

/** How many addresses one file may list (sitemaps.org, Sitemap index files). */
const limit = 50_000;

/** A page as search engines are told of it. URLs are paths. */
export interface SitemapEntry {
  readonly url: string;
  /** When it last changed, in milliseconds since 1970; undefined where nobody knows. */
  readonly lastmod: number | undefined;
  /** The same page in each language, itself included; empty if there is only one. */
  readonly alternates: readonly { readonly lang: Locale | "x-default"; readonly url: string }[];
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
  const texts = locales.flatMap((locale) => translation(edition, key, locale) ?? []);
  const alternates = texts.map(({ locale, slug }) => ({
    lang: locale,
    url: articleUrl(locale, slug),
  }));
  return texts.map((article) => ({
    url: articleUrl(article.locale, article.slug),
    lastmod: lastChange(article).any,
    alternates: alternates.length > 1 ? alternates : [],
  }));
}

/** Home, lists and pages about the site. A list changes when one of its articles does. */
export function listEntries(edition: Edition): SitemapEntry[] {
  return locales.flatMap((locale) => {
    const other = otherLocale(locale);
    const all = latest(edition.articles[locale]);
    const themes = [...edition.themes[locale]].map(([theme, articles]) => {
      const there = edition.themes[other].has(theme);
      const url = (each: Locale) => themeUrl(each, theme.slug[each]);
      return entry(locale, url, latest(articles), there);
    });
    return [
      entry(locale, homeUrl, all, true, "/"),
      entry(locale, (each) => articlesUrl(each), all, true),
      ...themes,
      ...staticPages.map((page) =>
        entry(locale, (each) => staticPageUrl(each, page), undefined, true),
      ),
    ];
  });
}

function entry(
  locale: Locale,
  url: (locale: Locale) => string,
  lastmod: number | undefined,
  translated: boolean,
  chooses?: string,
): SitemapEntry {
  const languages = locales.map((lang) => ({ lang, url: url(lang) }));
  const choice = chooses === undefined ? [] : [{ lang: "x-default", url: chooses } as const];
  const alternates = translated ? [...languages, ...choice] : [];
  return { url: url(locale), lastmod, alternates };
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
