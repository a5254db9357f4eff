import { hiddenProblems } from "../../content/hidden-characters.ts";
import type { Problem } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";

/** Signs that nobody sees and that are not published, and those that were lost on their way here. */
export function hiddenCharacters({ hidden, file }: ArticleText): Problem[] {
  return hiddenProblems(hidden, file);
}
