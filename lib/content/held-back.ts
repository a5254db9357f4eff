import type { Parsed } from "./article.ts";
import type { LastGood } from "./published-articles.ts";

/**
 * What may be shown of an article's last good version in place of a broken one that superseded it at
 * an instant. What readers had then stays. What was under embargo then opens no sooner than the
 * broken version says; where that can't be read, it is held back.
 */
export function heldBack(last: LastGood, broken: Parsed, superseded: number): LastGood | undefined {
  const { article } = last;
  if (article.instant <= superseded) return last;
  const opens = opensAt(broken);
  if (opens === undefined) return undefined;
  return opens > article.instant ? { ...last, article: { ...article, instant: opens } } : last;
}

function opensAt({ article, opens }: Parsed): number | undefined {
  if (article === undefined) return opens;
  const shut = article.draft === true || article.withdrawn !== undefined;
  return shut ? undefined : article.instant;
}
