import type { Article } from "./article.ts";

/** The order of all lists: the newest first, and one order for those of the same instant. */
export function byNewest(a: Article, b: Article): number {
  if (a.instant !== b.instant) return b.instant - a.instant;
  if (a.key !== b.key) return a.key < b.key ? 1 : -1;
  return a.locale === b.locale ? 0 : a.locale < b.locale ? 1 : -1;
}

/** So few are looked for one by one; of more, the whole list is sifted. */
const few = 50;

/**
 * A list, newest first, without the articles removed, where they are in it, and with those added in
 * their places. The list itself when that changes nothing.
 */
export function patch(
  list: readonly Article[],
  removed: readonly Article[],
  added: readonly Article[],
): readonly Article[] {
  if (list.length === 0) return [...added].sort(byNewest);
  const gone = new Set(removed.filter((article) => indexIn(list, article) >= 0));
  if (gone.size === 0 && added.length === 0) return list;
  const rest = gone.size > few ? list.filter((article) => !gone.has(article)) : [...list];
  if (gone.size <= few) for (const article of gone) rest.splice(indexIn(rest, article), 1);
  for (const article of added) rest.splice(placeOf(rest, article), 0, article);
  return rest;
}

/** Where this very article is in a list that is newest first; -1 if it is not. */
function indexIn(list: readonly Article[], article: Article): number {
  const at = placeOf(list, article);
  return list[at] === article ? at : -1;
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
