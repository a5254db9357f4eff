import { bilingual } from "../content/bilingual.ts";
import { type Locale, languageName } from "../i18n/locales.ts";

/** A language's name for a message, within a sentence: « français », “French”. */
export function languageNamed(locale: Locale): string {
  return bilingual({ fr: languageName(locale, "fr"), en: languageName(locale, "en") });
}

/** Several of them, each with the tag by which files and settings name it. */
export function languagesNamed(locales: readonly Locale[]): string {
  const listed = (within: "fr" | "en") =>
    new Intl.ListFormat(within).format(
      locales.map((locale) => `${languageName(locale, within)} (${locale})`),
    );
  return bilingual({ fr: listed("fr"), en: listed("en") });
}
