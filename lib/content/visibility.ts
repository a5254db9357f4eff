import type { Article } from "./article.ts";

/** Who reads: the public, or someone who reviews what is not public yet. */
export type Reader = "public" | "reviewer";

/** Why an article may or may not be read. */
export type Visibility = "visible" | "draft" | "scheduled" | "withdrawn";

/** What an article is to the public at an instant (milliseconds since 1970). */
export function visibility(article: Article, now: number): Visibility {
  if (article.draft === true) return "draft";
  if (article.instant > now) return "scheduled";
  return article.withdrawn === undefined ? "visible" : "withdrawn";
}

/** Whether a reader may read an article. Reviewers see drafts and embargoed articles, marked. */
export function isVisible(article: Article, now: number, reader: Reader): boolean {
  const state = visibility(article, now);
  return state === "visible" || (reader === "reviewer" && state !== "withdrawn");
}
