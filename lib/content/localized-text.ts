import { fallbackOrder, type Locale, type Localized } from "../i18n/locales.ts";

/** A text that is one for all languages, or by language; languages may lack. */
export type TextByLanguage = string | Localized;

/** A text as a page in a language shows it. */
export interface ShownText {
  readonly text: string;
  /** Its language, where it is not the page's. */
  readonly lang?: Locale;
}

/** What a text is in a language of the site: its own, the original's, or that of the others. */
export function textIn(
  text: TextByLanguage,
  locale: Locale,
  languages: readonly Locale[],
): ShownText {
  if (typeof text === "string") return { text };
  for (const each of fallbackOrder(locale, languages)) {
    const found = text[each];
    if (found !== undefined) return each === locale ? { text: found } : { text: found, lang: each };
  }
  // It is there in languages alone that the site does not have.
  const [lang, found] = Object.entries(text)[0] ?? [];
  return lang === undefined || found === undefined ? { text: "" } : { text: found, lang };
}

/** All that a text is or can be in a language. */
export function possibleIn(text: TextByLanguage, locale: Locale): readonly string[] {
  if (typeof text === "string") return [text];
  const own = text[locale];
  return own === undefined ? Object.values(text) : [own];
}

/** The languages that a text names. */
export function languagesOf(text: TextByLanguage): readonly Locale[] {
  return typeof text === "string" ? [] : Object.keys(text);
}
