import { type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";

/** The fields whose text readers read. A comment beside a date or a theme says nothing to them. */
const texts: ReadonlySet<string> = new Set(["title", "summary", "coverAlt", "note", "reason"]);

/** Texts of fields that a sign # cuts off, since they stand without quotation marks. */
export function cutTexts({ file, cut }: ArticleText): Problem[] {
  return (
    cut
      // Of a text that is gone whole, the error of an empty field says so.
      .filter(({ key, whole }) => texts.has(key) && !whole)
      .map(({ lost, ...at }) => {
        const short = lost.length > 60 ? `${lost.slice(0, 59)}…` : lost;
        return warning(file, "cut-text", at, { lost: short });
      })
  );
}
