import { knownLanguage } from "./language-of.ts";
import type { Locale } from "./locales.ts";

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
  /** The same hours in digits, for languages that say how they are written. */
  readonly hours: Intl.DateTimeFormat;
}

/** By language and clock: making one costs more than a page of them. */
const known = new Map<string, Formats>();

function formatsOf(locale: Locale, timeZone: string): Formats {
  const name = `${locale} ${timeZone}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const language = knownLanguage(locale);
  const tag = language?.tag === locale ? language.dates.tag : locale;
  const made = {
    day: new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone }),
    time: new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone }),
    year: new Intl.DateTimeFormat(tag, { year: "numeric", timeZone }),
    hours: new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone }),
  };
  known.set(name, made);
  return made;
}

/** A day and its time: « 1er décembre 2020 à 9 h 05 »; midnight is the day's beginning, not named. */
export function writtenInstant(instant: number, locale: Locale, timeZone: string): string {
  const day = writtenDay(instant, locale, timeZone);
  const { hours, time } = formatsOf(locale, timeZone);
  const [hour = 0, minute = 0] = hours.format(instant).split(":").map(Number);
  if (hour === 0 && minute === 0) return day;
  const dates = knownLanguage(locale)?.dates;
  return dates?.instant(day, hour, minute) ?? `${day}, ${time.format(instant)}`;
}

/** The hour of an instant on a clock, as a language writes it. */
export function writtenTime(instant: number, locale: Locale, timeZone: string): string {
  return formatsOf(locale, timeZone).time.format(instant);
}

/** A day written out in a language: « 1er décembre 2020 », “1 December 2020”. */
export function writtenDay(instant: number, locale: Locale, timeZone: string): string {
  const written = formatsOf(locale, timeZone).day.format(instant);
  return knownLanguage(locale)?.dates.day(written) ?? written;
}

/** The year of an instant as a language's calendar and digits have it. */
export function writtenYear(instant: number, locale: Locale, timeZone: string): string {
  return formatsOf(locale, timeZone).year.format(instant);
}
