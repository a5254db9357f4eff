import { useClock } from "#components/listing/use-clock.ts";
import { writtenInstant } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A day and time written out, for people and for machines. */
export function Instant({ at, locale }: { at: number; locale: Locale }) {
  const written = writtenInstant(at, locale, useClock());
  return <time dateTime={new Date(at).toISOString()}>{written}</time>;
}
