import { type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";
import { found } from "./prose.ts";

/** Spaces that follow each other between two words; at the ends of a line they mean something. */
export function doubleSpace(text: ArticleText): Problem[] {
  return found(text, /(?<=\S) {2,}(?=\S)/g).map((offset) =>
    warning(text.file, "double-space", text.at(offset)),
  );
}
