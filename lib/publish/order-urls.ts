import type { Change } from "./article-changes.ts";

const home = /^\/[^/]+$/;
const article = /^\/[^/]+\/articles\/[^/]+$/;

/**
 * In which order pages are made anew. What was published comes first: a list never names an article
 * that is not there yet. Then home, where readers meet it, the lists, and last the articles that
 * only mention it.
 */
export function orderUrls(
  paths: ReadonlySet<string>,
  changes: readonly Change[],
): ReadonlySet<string> {
  const own = new Set(changes.flatMap(({ urls }) => urls));
  const rank = (path: string) => {
    if (own.has(path)) return 0;
    if (home.test(path)) return 1;
    return article.test(path) ? 3 : 2;
  };
  return new Set([...paths].sort((a, b) => rank(a) - rank(b)));
}
