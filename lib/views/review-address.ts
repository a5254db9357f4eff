import type { Edition } from "../content/edition.ts";
import { hasLanguage } from "../content/site.ts";
import { decoded } from "../i18n/decoded.ts";
import type { Locale } from "../i18n/locales.ts";
import { reviewUrl } from "../i18n/urls.ts";

/** The language of a review's page, if a path is that of one; it is decoded. */
export function reviewLocale({ catalogue }: Edition, path: string): Locale | undefined {
  const [, locale, room, key, ...rest] = path.split("/");
  if (!hasLanguage(catalogue.site, locale) || room !== "review" || rest.length > 0)
    return undefined;
  return key === undefined || path === decoded(reviewUrl(locale, key)) ? locale : undefined;
}
