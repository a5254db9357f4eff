import type { Article } from "../content/article.ts";
import { asOf } from "../content/as-of.ts";
import { articleNamed } from "../content/catalogue.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import { isGone } from "../content/visibility.ts";
import type { Locale } from "../i18n/locales.ts";

/**
 * The article that stood at this address and was taken back, or has ended, if nothing stands there
 * now. Of one that was taken back, that alone is told, whatever end it had.
 */
export function goneArticle(edition: Edition, locale: Locale, slug: string): Article | undefined {
  const { works } = edition.catalogue;
  const named = articleNamed(edition.catalogue, locale, slug);
  if (named === undefined || listedIn(edition, named.key, locale) !== undefined) return undefined;
  // Its own text is gone in this language, whatever became of the other's.
  const own = works.get(named.key)?.[locale];
  const gone = [own, named].find((each) => each && isGone(each, edition.now));
  return gone && asOf(gone, edition.now);
}
