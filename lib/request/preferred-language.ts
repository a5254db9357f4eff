import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import { languages as interfaces } from "../i18n/languages/register.ts";
import { canonicalTag, type Locale } from "../i18n/locales.ts";
import { publishedCatalogue } from "../publish/published-state.ts";

/**
 * The site's language that a reader prefers, by their browser's Accept-Language alone; before there
 * is a site, one that the server has words in.
 */
export function preferredLocale(request: Pick<IncomingMessage, "headers">): Locale {
  const accepted = new Negotiator(request).languages();
  const languages = publishedCatalogue()?.site.languages;
  if (languages !== undefined) return preferredAmong(languages, accepted);
  return preferredAmong(["en", ...interfaces.map(({ tag }) => tag)], accepted);
}

/**
 * The first language a reader accepts that the site has: the very one, one that is written in the
 * same script (zh-TW takes zh-Hant), else the same language otherwise written; the original if none.
 */
export function preferredAmong(languages: readonly Locale[], accepted: readonly string[]): Locale {
  const [original = "en"] = languages;
  for (const each of accepted) {
    const tag = canonicalTag(each);
    if (tag === undefined) continue;
    const { language, script } = new Intl.Locale(tag).maximize();
    const alike = languages.filter((one) => new Intl.Locale(one).language === language);
    const found =
      alike.find((one) => one === tag) ??
      alike.find((one) => new Intl.Locale(one).maximize().script === script) ??
      alike[0];
    if (found !== undefined) return found;
  }
  return original;
}
