import { SKIP, visit } from "unist-util-visit";
import { languageWithin } from "../../content/body/language-within.ts";
import { type ArticleText, endOf, startOf } from "../article-text.ts";

/** A piece of running text as it is written in the file, and where in the body it begins. */
export interface Piece {
  readonly source: string;
  readonly offset: number;
}

/**
 * All running text of a body: no code, no tags, no addresses. `own` leaves out what says that it is in
 * another language.
 */
export function proseOf({ tree, body }: ArticleText, own = false): readonly Piece[] {
  const pieces: Piece[] = [];
  visit(tree, (node) => {
    if (node.type === "code" || node.type === "inlineCode") return SKIP;
    if (own && languageWithin(node) !== undefined) return SKIP;
    if (node.type !== "text") return undefined;
    const offset = startOf(node);
    pieces.push({ source: body.slice(offset, endOf(node)), offset });
    return undefined;
  });
  return pieces;
}

/** Where a pattern is found in the running text, as offsets of the body. */
export function found(text: ArticleText, pattern: RegExp, own = false): readonly number[] {
  return proseOf(text, own).flatMap(({ source, offset }) =>
    [...source.matchAll(pattern)].map(({ index }) => offset + index),
  );
}
