import type { Locale } from "./locales.ts";

/** A list as a language joins it, « Ana Ruiz et Jan Maes »: its items by their place, and what is between. */
export function listParts(count: number, locale: Locale): readonly (string | number)[] {
  const places = Array.from({ length: count }, (_, place) => `${place}`);
  return new Intl.ListFormat(locale)
    .formatToParts(places)
    .map(({ type, value }) => (type === "element" ? Number(value) : value));
}

/** Names as one text of a language. */
export function listed(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(names);
}
