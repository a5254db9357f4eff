import { type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";
import { found } from "./prose.ts";

const quotes = { fr: "« … »", en: "“…”" };

/** Straight quotation marks are a typewriter's; apostrophes are set by the site itself. */
export function straightQuotes(text: ArticleText): Problem[] {
  const about = { expected: quotes[text.locale] };
  // The sign for inches follows a digit.
  return found(text, /(?<!\d)"/g).map((offset) =>
    warning(text.file, "straight-quotes", text.at(offset), about),
  );
}
