import type { Locale } from "../i18n/locales.ts";

/**
 * Terms of a text, with spaces between them, as the index of a language holds them. Those of another
 * language are kept apart, by its tag: a stem may be a word elsewhere. No tag and no term has a `~`
 * of its own.
 */
export function heldTerms(terms: string, locale: Locale, index: Locale): string {
  if (locale === index || terms === "") return terms;
  const mark = `${locale.toLowerCase().replaceAll("-", "~")}~`;
  return mark + terms.replaceAll(" ", ` ${mark}`);
}
