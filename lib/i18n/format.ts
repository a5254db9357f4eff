import type { Locale } from "./locales.ts";
import { timeZone } from "./time-zone.ts";

const formats: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }),
};

const times: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone }),
  en: new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone }),
};

/** A day and its time: « 1er décembre 2020 à 9 h 05 »; midnight is the day's beginning, not named. */
export function writtenInstant(instant: number, locale: Locale): string {
  const day = writtenDay(instant, locale);
  const [hour = "", minute = ""] = times[locale].format(instant).split(":");
  if (Number(hour) === 0 && Number(minute) === 0) return day;
  if (locale === "en") return `${day} at ${hour}:${minute}`;
  return `${day} à ${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** A day written out in a language: « 1er décembre 2020 », “1 December 2020”. */
export function writtenDay(instant: number, locale: Locale): string {
  const text = formats[locale].format(instant);
  return locale === "fr" ? text.replace(/^1 /, "1er ") : text;
}
