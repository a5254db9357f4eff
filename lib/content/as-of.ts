import type { Article } from "./article.ts";
import { dayOf, toInstant } from "./dates.ts";

/** What an article is at an instant is the very same each time: lists are compared by what is in them. */
const told = new WeakMap<Article, Map<string, Article>>();

/**
 * An article as it is told at an instant. An editor may write of a day to come; readers hear of a
 * change when its day has come, and of a withdrawal, which holds from now on, as one of today.
 */
export function asOf(article: Article, now: number): Article {
  const { updated, changes, withdrawn, ...rest } = article;
  const { timeZone } = article;
  const hasCome = (date: string | undefined) =>
    date === undefined || toInstant(date, timeZone) <= now;
  const due = changes?.filter(({ date }) => hasCome(date));
  const whole = hasCome(updated) && due?.length === changes?.length && hasCome(withdrawn?.date);
  if (whole) return article;
  const form: Article = {
    ...rest,
    ...(updated !== undefined && hasCome(updated) && { updated }),
    ...(due !== undefined && due.length > 0 && { changes: due }),
    ...(withdrawn !== undefined && {
      withdrawn: hasCome(withdrawn.date) ? withdrawn : { ...withdrawn, date: dayOf(now, timeZone) },
    }),
  };
  const forms = told.get(article) ?? new Map<string, Article>();
  told.set(article, forms);
  const name = JSON.stringify([form.updated, form.changes, form.withdrawn]);
  const known = forms.get(name) ?? form;
  forms.set(name, known);
  return known;
}

/** The instants at which an article says something else, besides its publication: its end, too. */
export function toldAt(article: Article): readonly number[] {
  const { updated, changes = [], withdrawn, ends, timeZone } = article;
  const days = [updated, withdrawn?.date, ...changes.map(({ date }) => date)];
  const told = days.flatMap((day) => (day === undefined ? [] : toInstant(day, timeZone)));
  return [...new Set(ends === undefined ? told : [...told, ends])];
}
