import { SKIP, visit } from "unist-util-visit";
import { type ArticleText, endOf, startOf } from "../article-text.ts";

/** A piece of running text as it is written in the file, and where in the body it begins. */
export interface Piece {
  readonly source: string;
  readonly offset: number;
}

/** All running text of a body: no code, no tags, no addresses. */
export function proseOf({ tree, body }: ArticleText): readonly Piece[] {
  const pieces: Piece[] = [];
  visit(tree, (node) => {
    if (node.type === "code" || node.type === "inlineCode") return SKIP;
    if (node.type !== "text") return undefined;
    const offset = startOf(node);
    pieces.push({ source: body.slice(offset, endOf(node)), offset });
    return undefined;
  });
  return pieces;
}

/** Where a pattern is found in the running text, as offsets of the body. */
export function found(text: ArticleText, pattern: RegExp): readonly number[] {
  return proseOf(text).flatMap(({ source, offset }) =>
    [...source.matchAll(pattern)].map(({ index }) => offset + index),
  );
}
