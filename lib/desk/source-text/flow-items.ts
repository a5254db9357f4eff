import { isNode, isPair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Change } from "./edit.ts";
import type { FieldTree } from "./field-tree.ts";
import { endOf, rangeOf, startOf } from "./places.ts";
import type { Range } from "./range.ts";

/** Where an item between brackets or an entry between braces stands, its anchor or tag with it. */
export function flowRange(tree: FieldTree, part: unknown, text: string): Range {
  const node = isPair(part) ? part.key : part;
  const before = text.slice(0, startOf(tree, part));
  return { from: isNode(node) ? marksBefore(before) : before.length, to: endOf(tree, part, text) };
}

/** Where the anchor and the tag begin that stand last, or the end where there is neither. */
function marksBefore(text: string): number {
  let from = text.length;
  for (;;) {
    const word = text.slice(0, from).trimEnd();
    const start = Math.max(...[..." \t\n,[]{}"].map((sign) => word.lastIndexOf(sign))) + 1;
    if (word.length === from || !/^[&!]/.test(word.slice(start))) return from;
    from = start;
  }
}

/** An item more, before the one at an index; what stands between others stands around it. */
export function withItem(
  text: string,
  tree: FieldTree,
  list: YAMLSeq | YAMLMap,
  index: number,
  item: string,
): Change {
  const parts = list.items.map((each) => flowRange(tree, each, text));
  const [before, after] = [parts[index - 1], parts[index]];
  const [first, second] = parts;
  const between = first && second ? text.slice(first.to, second.from) : "";
  // What is more than a comma and its line may be a comment on others.
  const separator = /^,\s*$/.test(between) ? between : ", ";
  if (after !== undefined) return { from: after.from, to: after.from, text: item + separator };
  if (before !== undefined) return { from: before.to, to: before.to, text: separator + item };
  const { from, to } = rangeOf(tree, list);
  return { from: from + 1, to: to - 1, text: text[from] === "{" ? ` ${item} ` : item };
}

/** One item less, and the comma that stood beside it. */
export function withoutItem(
  text: string,
  tree: FieldTree,
  list: YAMLSeq | YAMLMap,
  index: number,
): Change {
  const parts = list.items.map((each) => flowRange(tree, each, text));
  const [before, item, after] = [parts[index - 1], parts[index], parts[index + 1]];
  const { from, to } = rangeOf(tree, list);
  if (item === undefined || (before === undefined && after === undefined)) {
    return { from: from + 1, to: to - 1, text: "" };
  }
  if (after !== undefined) return { from: item.from, to: after.from, text: "" };
  return { from: before?.to ?? item.from, to: item.to, text: "" };
}
