import type { Article } from "../content/article.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import { type Page, pageOfAssets } from "../content/page.ts";
import { pagesIn } from "../content/visible-pages.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleUrl, pageUrl } from "../i18n/urls.ts";

/** What stands in a language for a work, or for a page by its name beside them, and where. */
export function listedText(
  edition: Edition,
  key: string,
  locale: Locale,
): { readonly text: Article | Page; readonly url: string } | undefined {
  const page = pageOfAssets(key);
  if (page === undefined) {
    const text = listedIn(edition, key, locale);
    return text && { text, url: articleUrl(locale, text.slug) };
  }
  const text = pagesIn(edition, locale).get(page);
  return text && { text, url: pageUrl(locale, text.slug) };
}
