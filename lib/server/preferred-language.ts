import type { IncomingMessage } from "node:http";
import { languages as interfaces } from "../i18n/languages/register.ts";
import type { Locale } from "../i18n/locales.ts";
import { acceptedLanguages, preferredAmong } from "../i18n/preferred-language.ts";
import { publishedCatalogue } from "../publish/published-state.ts";

/**
 * The site's language that a reader prefers, by their browser's Accept-Language alone; before there
 * is a site, one that the server has words in.
 */
export function preferredLocale({ headers }: Pick<IncomingMessage, "headers">): Locale {
  const accepted = acceptedLanguages(headers["accept-language"]);
  const languages = publishedCatalogue()?.site.languages;
  if (languages !== undefined) return preferredAmong(languages, accepted);
  return preferredAmong(["en", ...interfaces.map(({ tag }) => tag)], accepted);
}
