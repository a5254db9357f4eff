import { dayOf } from "#lib/content/dates.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A day written out, for people and for machines. */
export function Day({ instant, locale }: { instant: number; locale: Locale }) {
  return <time dateTime={dayOf(instant)}>{writtenDay(instant, locale)}</time>;
}
