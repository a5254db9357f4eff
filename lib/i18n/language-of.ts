import type { Language } from "./languages/language.ts";
import { fallback, languages } from "./languages/register.ts";
import { type Locale, languageName } from "./locales.ts";

const byTag = new Map(languages.map((each) => [each.tag, each]));
const known = new Map<Locale, Language | undefined>();

/**
 * What is known of a site's language: its own folder, else that of its tag with less behind it
 * (RFC 4647, 3.4), as long as it is written in the same script; undefined for one without a folder.
 */
export function knownLanguage(locale: Locale): Language | undefined {
  if (!known.has(locale)) known.set(locale, lookUp(locale));
  return known.get(locale);
}

/** The language of the interface for a site's language: its own, else English. */
export function languageOf(locale: Locale): Language {
  return knownLanguage(locale) ?? fallback;
}

/** A language's name in the words of a page: those of its own language, or English ones. */
export function nameIn(locale: Locale, page: Locale): string {
  return languageName(locale, languageOf(page).tag);
}

function lookUp(locale: Locale): Language | undefined {
  const parts = locale.split("-");
  for (let count = parts.length; count > 0; count -= 1) {
    const found = byTag.get(parts.slice(0, count).join("-"));
    if (found !== undefined && scriptOf(found.tag) === scriptOf(locale)) return found;
  }
  return undefined;
}

const scriptOf = (tag: Locale) => new Intl.Locale(tag).maximize().script;
