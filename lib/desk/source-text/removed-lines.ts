import { isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import type { Change, Way } from "./edit.ts";
import type { FieldTree } from "./field-tree.ts";
import { endOf, rangeOf } from "./places.ts";

/** Lines taken out with the line end below them or, at the end of a file, the one above. */
export function wholeLines(text: string, from: number, end: number): Change {
  if (end < text.length) return { from, to: end + 1, text: "" };
  return { from: Math.max(0, from - 1), to: end, text: "" };
}

/** The ways to leave nothing in a list or a map: beside its key, or where it stood. */
export function waysToEmpty(
  text: string,
  tree: FieldTree,
  node: YAMLSeq | YAMLMap,
): readonly Way[] {
  const sign = isSeq(node) ? "[]" : "{}";
  const [from, to] = [rangeOf(tree, node).from, endOf(tree, node, text)];
  const above = text.slice(0, from).trimEnd().length;
  const inPlace = [{ from, to, text: sign }];
  return text[above - 1] === ":" ? [[{ from: above, to, text: ` ${sign}` }], inPlace] : [inPlace];
}
