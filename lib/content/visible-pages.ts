import { fallbackOrder, type Locale } from "../i18n/locales.ts";
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

/** What stands for a page in a language: its own text or, unless the site hides those, another's. */
export function pageShownIn(edition: Edition, key: string, locale: Locale): Page | undefined {
  const { languages, untranslated } = edition.catalogue.site;
  const order = untranslated === "hide" ? [locale] : fallbackOrder(locale, languages);
  return order.map((each) => pageIn(edition, key, each)).find((page) => page !== undefined);
}
