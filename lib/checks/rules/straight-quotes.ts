import { type Problem, warning } from "../../content/problem.ts";
import { knownLanguage } from "../../i18n/language-of.ts";
import type { ArticleText } from "../article-text.ts";
import { found } from "./prose.ts";

/**
 * Straight quotation marks are a typewriter's; apostrophes are set by the site itself. Where nobody
 * has said which ones a language has, none are advised.
 */
export function straightQuotes(text: ArticleText): Problem[] {
  const quotes = knownLanguage(text.locale)?.quotes;
  if (quotes === undefined) return [];
  const about = { expected: quotes.join("…") };
  // The sign for inches follows a digit.
  return found(text, /(?<!\d)"/g, true).map((offset) =>
    warning(text.file, "straight-quotes", text.at(offset), about),
  );
}
