/** The languages of the site, the first one being what editors write first. */
export const locales = ["fr", "en"] as const;

export type Locale = (typeof locales)[number];

/** A text in every language of the site. */
export type Localized<T = string> = Record<Locale, T>;

/** Whether a URL segment or a file name names a language of the site. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The other language: what the language switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === "fr" ? "en" : "fr";
}
