import type { Article } from "../content/article.ts";
import type { Catalogue } from "../content/catalogue.ts";

type Arrivals = Catalogue["arrivals"];

/** Lists of which nothing changed are the very same: they are not gone through again. */
const known = new WeakMap<
  readonly Article[],
  { readonly arrivals: Arrivals; readonly newest: readonly Article[] }
>();

/**
 * Of articles that are listed by their dates, so many that readers could read last: a text that is
 * dated three months back and was published today is new to whoever follows a feed.
 */
export function newestPublic(
  articles: readonly Article[],
  arrivals: Arrivals,
  most: number,
): readonly Article[] {
  const found = known.get(articles);
  if (found?.arrivals === arrivals) return found.newest;
  const since = ({ file, instant }: Article) => Math.max(instant, arrivals.get(file) ?? 0);
  const newest = articles
    .filter((article, place) => place < most || arrivals.has(article.file))
    .map((article, place) => ({ article, place, since: since(article) }))
    .sort((a, b) => b.since - a.since || a.place - b.place)
    .slice(0, most)
    .map(({ article }) => article);
  known.set(articles, { arrivals, newest });
  return newest;
}
