import type { Locale } from "./locales.ts";
import en from "./messages/en.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };

/** The interface's texts; the French file is the one whose keys the types are made from. */
export type Messages = typeof fr;

const messages: Record<Locale, Messages> = { fr, en };

/** The interface's texts in a language. */
export function readMessages(locale: Locale): Messages {
  return messages[locale];
}
