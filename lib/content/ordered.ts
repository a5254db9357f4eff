import type { Article } from "./article.ts";

/** The order of all lists: the newest first, and one order for those of the same instant. */
export function byNewest(a: Article, b: Article): number {
  return b.instant - a.instant || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);
}

/**
 * A list, newest first, without the works named and with these articles in their places. The list
 * itself when that changes nothing.
 */
export function patch(
  list: readonly Article[],
  keys: ReadonlySet<string>,
  articles: readonly Article[],
): readonly Article[] {
  if (list.length === 0) return articles;
  const rest = list.filter(({ key }) => !keys.has(key));
  if (rest.length === list.length && articles.length === 0) return list;
  for (const article of articles) rest.splice(placeOf(rest, article), 0, article);
  return rest;
}

/** Where an article stands, or would stand, in a list that is newest first. */
export function placeOf(list: readonly Article[], article: Article): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && byNewest(other, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
