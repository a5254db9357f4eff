import type { Article } from "../content/article.ts";
import { type Edition, translation } from "../content/edition.ts";
import { visibility } from "../content/visibility.ts";
import { type Locale, otherLocale } from "../i18n/locales.ts";

/** The article that stood at this address and was taken back, if nothing stands there now. */
export function withdrawnArticle(
  edition: Edition,
  locale: Locale,
  slug: string,
): Article | undefined {
  const { bySlug } = edition.catalogue;
  const article = bySlug[locale].get(slug) ?? bySlug[otherLocale(locale)].get(slug);
  if (article === undefined || visibility(article, edition.now) !== "withdrawn") return undefined;
  return translation(edition, article.key, locale) === undefined ? article : undefined;
}
