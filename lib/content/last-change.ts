import type { Article } from "./article.ts";
import { toInstant } from "./dates.ts";

/** What was found for an article: it never changes, and finding it costs a calendar. */
const known = new WeakMap<Article, { readonly any: number; readonly notable: number }>();

/**
 * When an article last changed, in milliseconds since 1970, as its own notes say; its publication
 * if they say nothing. `any` counts the details, `notable` only what readers should know of.
 */
export function lastChange(article: Article): { readonly any: number; readonly notable: number } {
  const found = known.get(article) ?? find(article);
  known.set(article, found);
  return found;
}

function find({ instant, updated, changes = [], timeZone }: Article) {
  const at = (date: string) => toInstant(date, timeZone);
  const days = (all: boolean) =>
    changes.filter(({ kind }) => all || kind !== "minor").map(({ date }) => at(date));
  const said = updated === undefined ? [] : [at(updated)];
  return {
    any: Math.max(instant, ...said, ...days(true)),
    notable: Math.max(instant, ...said, ...days(false)),
  };
}
