import { createTranslator } from "next-intl";
import type { Locale } from "./locales.ts";
import { readMessages } from "./messages.ts";

/** The interface's texts where there is no page around them: feeds, images, Markdown. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: readMessages(locale) });
}
