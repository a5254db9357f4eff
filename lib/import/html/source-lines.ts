import type { Nodes as HtmlNodes } from "hast";
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

/**
 * Numbers all there is of a post's tree, in the order in which it is read, from `from`. The numbers
 * stand where the parser's positions were, so that Markdown made of an element has the same. Gives
 * the first number that is free.
 */
export function numbered(tree: HtmlNodes, from: number): number {
  let next = from;
  visit(tree, (node) => {
    const point = { line: 1, column: 1, offset: next };
    node.position = { start: point, end: point };
    next += 1;
  });
  return next;
}

/** The number of a part of a post, or of the Markdown that was made of it. */
export const numberOf = (node: HtmlNodes | Nodes): number | undefined =>
  node.position?.start.offset;

/**
 * The line on which each part of a text was written, from 1, by its number: that of the last thing
 * before it where it was left out, and undefined where there is nothing at all.
 */
export function lineFinder(root: Root, writtenOn: ReadonlyMap<object, number>) {
  const places: { number: number; line: number }[] = [];
  visit(root, (node) => {
    const [number, line] = [numberOf(node), writtenOn.get(node)];
    if (number !== undefined && line !== undefined) places.push({ number, line });
  });
  places.sort((a, b) => a.number - b.number || a.line - b.line);
  return (number: number): number | undefined => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.number ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return places[Math.max(low - 1, 0)]?.line;
  };
}
