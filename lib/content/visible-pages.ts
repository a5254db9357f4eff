import { ownPages } from "../i18n/languages/language.ts";
import { fallbackOrder, type Locale } from "../i18n/locales.ts";
import { isReservedSegment } from "../i18n/urls.ts";
import type { Edition } from "./edition.ts";
import type { Page } from "./page.ts";

/** The text of a page in a language, if this reader may read it: drafts are for reviewers. */
export function pageIn(
  { catalogue, reader }: Edition,
  key: string,
  locale: Locale,
): Page | undefined {
  const page = catalogue.pages.texts.get(key)?.[locale];
  return page?.draft === true && reader === "public" ? undefined : page;
}

/** All texts of a page that this reader may read, in the order of the site's languages. */
export function textsOfPage(edition: Edition, key: string): readonly Page[] {
  return edition.catalogue.site.languages.flatMap((locale) => pageIn(edition, key, locale) ?? []);
}

/** A menu asks for them on every page, and the search for each of them. */
const known = new WeakMap<Edition, Map<Locale, ReadonlyMap<string, Page>>>();

/**
 * What stands for each page in a language, by its key, at an address of its own: the text in that
 * language or, unless every site has one or the site hides those, another's.
 */
export function pagesIn(edition: Edition, locale: Locale): ReadonlyMap<string, Page> {
  const made = known.get(edition) ?? new Map<Locale, ReadonlyMap<string, Page>>();
  known.set(edition, made);
  const pages = made.get(locale) ?? standingIn(edition, locale);
  made.set(locale, pages);
  return pages;
}

function standingIn(edition: Edition, locale: Locale): ReadonlyMap<string, Page> {
  const shown = [...edition.catalogue.pages.texts.keys()].flatMap(
    (key) => pageShownIn(edition, key, locale) ?? [],
  );
  // An address is that of the language's own text, wherever another one's would have it too.
  const foreignFirst = shown.toSorted(
    (a, b) => Number(a.locale === locale) - Number(b.locale === locale),
  );
  const bySlug = new Map(foreignFirst.map((page) => [page.slug, page]));
  return new Map([...bySlug.values()].map((page) => [page.key, page]));
}

function pageShownIn(edition: Edition, key: string, locale: Locale): Page | undefined {
  const page = pageIn(edition, key, locale);
  if (page !== undefined || ownPages.some((each) => each === key)) return page;
  const { languages, untranslated } = edition.catalogue.site;
  if (untranslated === "hide") return undefined;
  const other = fallbackOrder(locale, languages)
    .map((each) => pageIn(edition, key, each))
    .find((each) => each !== undefined);
  return other && isReservedSegment(locale, other.slug, key) ? undefined : other;
}
