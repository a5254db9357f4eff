import { knownLanguage } from "./language-of.ts";
import type { Locale } from "./locales.ts";

/** Sets a text in its language's typography; one that nothing is known of stays as it was typed. */
export function typeset(text: string, locale: Locale): string {
  return knownLanguage(locale)?.typeset(text) ?? text;
}
