import type { Article } from "./article.ts";
import { toInstant } from "./dates.ts";

/** What an article is at an instant is the very same each time: lists are compared by what is in them. */
const told = new WeakMap<Article, Map<string, Article>>();

/**
 * An article as it is told at an instant: of the changes that it names, those whose day has come. An
 * editor may write of a day to come; readers hear of it when it has.
 */
export function asOf(article: Article, now: number): Article {
  const { updated, changes = [], ...rest } = article;
  const due = changes.filter(({ date }) => toInstant(date) <= now);
  const isUpdated = updated === undefined || toInstant(updated) <= now;
  if (isUpdated && due.length === changes.length) return article;
  const forms = told.get(article) ?? new Map<string, Article>();
  told.set(article, forms);
  const name = `${isUpdated} ${due.map((change) => changes.indexOf(change)).join()}`;
  const known = forms.get(name) ?? {
    ...rest,
    ...(isUpdated && updated !== undefined && { updated }),
    ...(due.length > 0 && { changes: due }),
  };
  forms.set(name, known);
  return known;
}

/** The instants at which an article says something else, besides its publication. */
export function toldAt({ updated, changes = [] }: Article): readonly number[] {
  const days = changes.map(({ date }) => date);
  return [...new Set(updated === undefined ? days : [updated, ...days])].map(toInstant);
}
