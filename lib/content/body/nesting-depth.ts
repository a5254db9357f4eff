import type { Nodes } from "mdast";
import type { Position } from "../problem.ts";

/** Nobody writes a quotation within thirty others; parsers take minutes over it, or fall over. */
const manyMarkers = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){31}/;
const farIndent = /^[ \t]{200}[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;
const tag = /<(\/?)[A-Z](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g;
const deepestTags = 100;

/** Where a body nests quotations, lists or components past any use, or undefined. */
export function tooDeep(body: string): Position | undefined {
  let open = 0;
  for (const [index, line] of body.split("\n").entries()) {
    if (manyMarkers.test(line) || farIndent.test(line)) return { line: index + 1, column: 1 };
    if (!line.includes("<")) continue;
    for (const match of line.matchAll(tag)) {
      if (match[2] === "/") continue;
      open = Math.max(0, open + (match[1] === "/" ? -1 : 1));
      if (open > deepestTags) return { line: index + 1, column: match.index + 1 };
    }
  }
  return undefined;
}

/** Deeper than anyone writes, and far from what rendering could not follow. */
const deepest = 100;

/** Where a parsed body goes too deep, or undefined. A list and its item are two levels. */
export function deepNode(node: Nodes, depth = 0): Position | undefined {
  if (depth > deepest) return node.position?.start;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = deepNode(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
