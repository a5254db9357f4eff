import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import { isLocale, type Locale, locales } from "../i18n/locales.ts";

/** The site's language that a reader prefers, by their browser's Accept-Language alone. */
export function preferredLocale(request: IncomingMessage): Locale {
  const language = new Negotiator(request).language([...locales]);
  return isLocale(language) ? language : locales[0];
}
