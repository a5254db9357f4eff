import type { Article } from "./article.ts";
import { patch } from "./article-order.ts";
import type { Work } from "./published-articles.ts";

type Works = ReadonlyMap<string, Work>;

/**
 * Every article of these works, drafts and embargoed ones included, the latest first: what becomes
 * visible next stands at its head. With an older one, only the works named are looked at.
 */
export function timelineOf(
  works: Works,
  older?: { readonly works: Works; readonly timeline: readonly Article[] },
  keys?: Iterable<string>,
): readonly Article[] {
  if (older === undefined) return patch([], [], articlesOf(works, works.keys()));
  const named = [...(keys ?? [])];
  return patch(older.timeline, articlesOf(older.works, named), articlesOf(works, named));
}

function articlesOf(works: Works, keys: Iterable<string>): Article[] {
  return [...keys].flatMap((key) => Object.values(works.get(key) ?? {}));
}

/** The articles of a timeline whose instants lie after one and up to another. */
export function between(timeline: readonly Article[], from: number, to: number): Article[] {
  const found: Article[] = [];
  for (let at = firstUpTo(timeline, to); at < timeline.length; at += 1) {
    const article = timeline[at];
    if (article === undefined || article.instant <= from) break;
    found.push(article);
  }
  return found;
}

/** Where the first article stands whose instant is not after this one. */
function firstUpTo(timeline: readonly Article[], instant: number): number {
  let low = 0;
  let high = timeline.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timeline[middle]?.instant ?? 0) > instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
