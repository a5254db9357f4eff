import { knownLanguage } from "../../i18n/language-of.ts";
import type { Locale } from "../../i18n/locales.ts";
import { arabic } from "./texts/ar.ts";
import { german } from "./texts/de.ts";
import { english } from "./texts/en.ts";
import { spanish } from "./texts/es.ts";
import { french } from "./texts/fr.ts";
import { italian } from "./texts/it.ts";
import { dutch } from "./texts/nl.ts";
import { portuguese } from "./texts/pt.ts";
import type { SiteTexts } from "./texts/site-texts.ts";

const texts: Readonly<Record<string, SiteTexts>> = {
  fr: french,
  en: english,
  de: german,
  nl: dutch,
  es: spanish,
  it: italian,
  pt: portuguese,
  ar: arabic,
};

/** The languages that a new site's texts are written in. */
export const writtenIn: readonly Locale[] = Object.keys(texts);

/** What is written into a new site in a language: in its own words, else in English. */
export function siteTextsIn(locale: Locale): SiteTexts {
  return texts[knownLanguage(locale)?.tag ?? "en"] ?? english;
}
