import { timeZone } from "../content/dates.ts";
import type { Locale } from "./locales.ts";

const formats: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }),
};

/** A day written out in a language: « 1er décembre 2020 », “1 December 2020”. */
export function writtenDay(instant: number, locale: Locale): string {
  const text = formats[locale].format(instant);
  return locale === "fr" ? text.replace(/^1 /, "1er ") : text;
}
