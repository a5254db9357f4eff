import { formerPage } from "../content/catalogue.ts";
import type { Edition } from "../content/edition.ts";
import { type Page, pageAssets } from "../content/page.ts";
import type { PageFields } from "../content/schema/page.ts";
import { pageIn, pagesIn, textsOfPage } from "../content/visible-pages.ts";
import { knownLanguage, languageOf } from "../i18n/language-of.ts";
import { type OwnPage, type OwnPageText, ownPages } from "../i18n/languages/language.ts";
import { languages } from "../i18n/languages/register.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { feedAnchor, pageUrl } from "../i18n/urls.ts";
import type { Alternates } from "./alternates.ts";

/** A page about the site, as it stands in one of its languages. */
export interface SitePage {
  readonly key: string;
  /** The language of its text, which may be another than the page's. */
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string | undefined;
  readonly url: string;
  readonly menu: PageFields["menu"];
  readonly order: number | undefined;
  /** The site's own text, or that which every site has. */
  readonly text: Page | OwnPageText["paragraphs"];
}

/** A page with what its own address shows besides. */
export interface PageView extends SitePage {
  /** The page's URL in the text's own language: what search engines are told. */
  readonly canonical: string;
  readonly alternates: Alternates;
  /** What a reviewer must know and readers never see. */
  readonly mark: "draft" | undefined;
  /** The files beside its text. */
  readonly beside: string | undefined;
  /** Whether the feeds are listed below its text. */
  readonly feeds: boolean;
}

/** Every page of the site shows its menus. */
const known = new WeakMap<Edition, Map<Locale, readonly SitePage[]>>();

/** The pages of a language in the order of their menus, each at an address of its own. */
export function sitePages(edition: Edition, locale: Locale): readonly SitePage[] {
  const made = known.get(edition) ?? new Map<Locale, readonly SitePage[]>();
  known.set(edition, made);
  const pages = made.get(locale) ?? pagesOf(edition, locale);
  made.set(locale, pages);
  return pages;
}

function pagesOf(edition: Edition, locale: Locale): readonly SitePage[] {
  const texts = pagesIn(edition, locale);
  const pages = [
    ...[...texts.values()].map((page) => ownPage(page, locale)),
    ...ownPages.filter((key) => !texts.has(key)).map((key) => everySites(key, locale)),
  ];
  const compare = new Intl.Collator(locale).compare;
  return pages.sort(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
      compare(a.title, b.title),
  );
}

/** The page at a slug of a language; undefined if there is none. */
export function pageAt(edition: Edition, locale: Locale, slug: string): PageView | undefined {
  const url = pageUrl(locale, slug);
  const page = sitePages(edition, locale).find((each) => each.url === url);
  if (page === undefined) return undefined;
  const { key, text } = page;
  const own = "slug" in text ? text : undefined;
  return {
    ...page,
    canonical: own === undefined ? url : pageUrl(own.locale, own.slug),
    alternates: alternatesOf(edition, key),
    mark: own?.draft === true ? "draft" : undefined,
    beside: edition.catalogue.beside.get(pageAssets(key)),
    feeds: key === subscribe,
  };
}

/** Where in a language the page is that a slug of another one, or a former one, names. */
export function pageNamed(edition: Edition, locale: Locale, slug: string): string | undefined {
  const keys = [...edition.catalogue.pages.texts.keys()];
  const texts = keys.flatMap((each) => textsOfPage(edition, each));
  const key =
    texts.find((page) => page.slug === slug)?.key ??
    ownPages.find((each) => languages.some((language) => language.pages[each].slug === slug)) ??
    formerPage(edition.catalogue, locale, slug)?.key;
  if (key === undefined) return undefined;
  const here = sitePages(edition, locale).find((page) => page.key === key);
  // A language that leaves out what is not translated has no page of it, but knows where one is.
  const [first] = textsOfPage(edition, key);
  return here?.url ?? (first && pageUrl(first.locale, first.slug));
}

/** A page in each language that has a text of its own. */
export function alternatesOf(edition: Edition, key: string): Alternates {
  return edition.catalogue.site.languages.flatMap((locale) => {
    const text = pageIn(edition, key, locale) ?? ownText(key, locale);
    return text === undefined ? [] : [{ locale, url: pageUrl(locale, text.slug) }];
  });
}

const subscribe: OwnPage = "subscribe";

/** The page that explains feeds; with a theme's key, where it names that theme's. */
export function subscribeUrl(edition: Edition, locale: Locale, theme?: string): string {
  const slug = (pageIn(edition, subscribe, locale) ?? languageOf(locale).pages[subscribe]).slug;
  return `${pageUrl(locale, slug)}${theme === undefined ? "" : `#${feedAnchor(theme)}`}`;
}

function ownPage(text: Page, locale: Locale): SitePage {
  const { key, locale: lang, title, summary, slug, menu, order } = text;
  return {
    ...{ key, locale: lang, menu, order, text },
    title: typeset(title, lang),
    summary: summary && typeset(summary, lang),
    url: pageUrl(locale, slug),
  };
}

function everySites(key: OwnPage, locale: Locale): SitePage {
  const { title, slug, paragraphs } = languageOf(locale).pages[key];
  const lang = knownLanguage(locale) === undefined ? languageOf(locale).tag : locale;
  return {
    ...{ key, locale: lang, menu: "footer", order: undefined },
    title: typeset(title, lang),
    summary: undefined,
    url: pageUrl(locale, slug),
    text: paragraphs.map((each) => typeset(each, lang)),
  };
}

function ownText(key: string, locale: Locale): OwnPageText | undefined {
  const own = ownPages.find((each) => each === key);
  return own && languageOf(locale).pages[own];
}
