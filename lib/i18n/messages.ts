import type { Locale } from "./locales.ts";
import en from "./messages/en.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import { typeset } from "./typography.ts";

/** The interface's texts; the French file is the one whose keys the types are made from. */
export type Messages = typeof fr;

// Either file lacking a key of the other fails here, before any test runs.
const messages = { fr, en: en satisfies Messages } satisfies Record<Locale, typeof en>;

const typesetMessages: Record<Locale, Messages> = {
  fr: setTexts(messages.fr, "fr"),
  en: setTexts(messages.en, "en"),
};

/** The interface's texts in a language, in its typography. */
export function readMessages(locale: Locale): Messages {
  return typesetMessages[locale];
}

function setTexts<T extends object>(tree: T, locale: Locale): T {
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    typeof value === "string" ? typeset(value, locale) : setTexts(value, locale),
  ]);
  return Object.fromEntries(entries);
}
