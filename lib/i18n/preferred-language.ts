import Negotiator from "negotiator";
import { canonicalTag, type Locale } from "./locales.ts";

/** The languages that a request accepts, the dearest first (RFC 9110, 12.5.4). */
export function acceptedLanguages(acceptLanguage: string | undefined): readonly string[] {
  return new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages();
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
