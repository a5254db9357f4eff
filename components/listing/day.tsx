import { dayOf } from "#lib/content/dates.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { useClock } from "./use-clock.ts";

/** A day written out, for people and for machines. */
export function Day({ instant, locale }: { instant: number; locale: Locale }) {
  const timeZone = useClock();
  return <time dateTime={dayOf(instant, timeZone)}>{writtenDay(instant, locale, timeZone)}</time>;
}
