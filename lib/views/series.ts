import type { Article } from "../content/article.ts";
import { placeOf } from "../content/article-order.ts";
import { type Edition, seriesIn } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { type GroupLink, groupLink } from "./navigation.ts";
import { type Teaser, teaserOf } from "./teaser.ts";

/** Which part of how many: what readers may not read yet is not counted. */
export interface Part {
  readonly number: number;
  readonly count: number;
}

/** The series of an article, which part of it the article is, and those beside it. */
export interface SeriesPart extends Part {
  readonly series: GroupLink;
  readonly previous: Teaser | undefined;
  readonly next: Teaser | undefined;
}

/** Where an article stands in its series, as a page in a language tells it. */
export function seriesPart(
  edition: Edition,
  article: Article,
  locale: Locale,
): SeriesPart | undefined {
  const found = [...seriesIn(edition, locale)].find(([{ key }]) => key === article.series);
  if (found === undefined) return undefined;
  const [of, parts] = found;
  const part = partIn(parts, article);
  if (part === undefined) return undefined;
  const at = parts.length - part.number;
  const [next, previous] = [parts[at - 1], parts[at + 1]];
  return {
    ...part,
    series: groupLink(edition, { room: "series", of }, locale),
    previous: previous && teaserOf(previous, locale),
    next: next && teaserOf(next, locale),
  };
}

/** Which part an article is of a series, whose newest part comes first as in all lists. */
export function partIn(parts: readonly Article[], article: Article): Part | undefined {
  const at = placeOf(parts, article);
  const isThere = parts[at]?.key === article.key;
  return isThere ? { number: parts.length - at, count: parts.length } : undefined;
}
