import { createTranslator } from "next-intl";
import { languageOf } from "./language-of.ts";
import type { Locale } from "./locales.ts";
import { readMessages } from "./messages.ts";

/** The interface's texts where there is no page around them: feeds, images, Markdown. */
export function translator(locale: Locale) {
  return createTranslator({ locale: languageOf(locale).tag, messages: readMessages(locale) });
}
