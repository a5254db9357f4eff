import type { Article } from "../content/article.ts";

/** How many pinned articles stand before the newest: what stands there always is no news. */
export const mostPinned = 3;

/** Those of a list, newest first, that stand before the newest. */
export function pinnedIn(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ pinned }) => pinned === true).slice(0, mostPinned);
}
