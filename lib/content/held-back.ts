import type { Parsed } from "./article.ts";
import { toInstant } from "./dates.ts";
import type { LastGood } from "./published-articles.ts";

/**
 * What may be shown of an article's last good version in place of a broken one that superseded it at
 * an instant. What readers had then stays. What was under embargo then opens no sooner than the
 * broken version says; where that can't be read, it is held back.
 */
export function heldBack(last: LastGood, broken: Parsed, superseded: number): LastGood | undefined {
  const { article } = last;
  if (article.instant <= superseded) return last;
  const date = openingOf(broken);
  if (date === undefined) return undefined;
  const instant = toInstant(date, article.timeZone);
  return instant > article.instant ? { ...last, article: { ...article, date, instant } } : last;
}

function openingOf({ article, opens }: Parsed): string | undefined {
  if (article === undefined) return opens;
  const shut = article.draft === true || article.withdrawn !== undefined;
  return shut ? undefined : article.date;
}
