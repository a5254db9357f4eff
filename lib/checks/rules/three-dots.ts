import { type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";
import { found } from "./prose.ts";

/** Three full stops in place of the one sign. */
export function threeDots(text: ArticleText): Problem[] {
  return found(text, /(?<!\.)\.{3}(?!\.)/g).map((offset) =>
    warning(text.file, "three-dots", text.at(offset)),
  );
}
