import type { Article } from "../content/article.ts";
import { asOf } from "../content/as-of.ts";
import { articleNamed } from "../content/catalogue.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import { visibility } from "../content/visibility.ts";
import type { Locale } from "../i18n/locales.ts";

/** The article that stood at this address and was taken back, if nothing stands there now. */
export function withdrawnArticle(
  edition: Edition,
  locale: Locale,
  slug: string,
): Article | undefined {
  const { works } = edition.catalogue;
  const named = articleNamed(edition.catalogue, locale, slug);
  if (named === undefined || listedIn(edition, named.key, locale) !== undefined) return undefined;
  // Its own text was taken back in this language, whatever became of the other's.
  const own = works.get(named.key)?.[locale];
  const gone = [own, named].find((each) => each && visibility(each, edition.now) === "withdrawn");
  return gone && asOf(gone, edition.now);
}
