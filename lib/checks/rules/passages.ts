import { createHash } from "node:crypto";
import type { Position } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import { ownParagraphs } from "./own-paragraphs.ts";

/** A paragraph by its words alone, and where it stands. */
export interface PassageFact extends Position {
  readonly words: string;
}

/** Names, dates and figures may be the same in any language; so many words in a row are not. */
const leastWords = 6;

/** The paragraphs that a translation can't have in common with its original. */
export function passagesOf({ tree, at }: ArticleText): readonly PassageFact[] {
  return ownParagraphs(tree)
    .filter(({ words }) => words.length >= leastWords)
    .map(({ node, words }) => ({ words: digest(words.join(" ")), ...at(startOf(node)) }));
}

function digest(words: string): string {
  return createHash("sha256").update(words).digest("base64url").slice(0, 12);
}
