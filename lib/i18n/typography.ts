import { knownLanguage } from "./language-of.ts";
import type { Locale } from "./locales.ts";

/** What no language sets otherwise: names and titles of words alone, which lists repeat. */
const plainWords = /^[\p{L} ,-]*$/u;

/** Sets a text in its language's typography; one that nothing is known of stays as it was typed. */
export function typeset(text: string, locale: Locale): string {
  if (plainWords.test(text)) return text;
  return knownLanguage(locale)?.typeset(text) ?? text;
}
