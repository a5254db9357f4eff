import { isCollection, isNode, isPair, isScalar, type Node } from "yaml";
import { type FieldTree, styleOf } from "./field-tree.ts";
import type { Range } from "./range.ts";

/** Where a value itself begins and ends, without its anchor or tag. */
export function rangeOf({ placeOf }: FieldTree, node: Node): Range {
  const [from = 0, to = 0] = node.range ?? [];
  return { from: placeOf(from), to: placeOf(to) };
}

/** Where a value, or an entry of a map, ends: its last sign, without lines and comments below. */
export function endOf(tree: FieldTree, part: unknown, text: string): number {
  if (isPair(part)) {
    const value = isNode(part.value) && styleOf(part.value) !== "empty" ? part.value : undefined;
    return value === undefined ? afterKey(tree, part.key, text) : endOf(tree, value, text);
  }
  if (isCollection(part) && !part.flow && part.items.length > 0) {
    return endOf(tree, part.items.at(-1), text);
  }
  if (!isNode(part)) return 0;
  const { from, to } = rangeOf(tree, part);
  if (!isScalar(part) || !part.type?.startsWith("BLOCK")) return to;
  // Line ends below belong to a text that keeps them.
  const source = text.slice(from, to);
  return from + (source.startsWith("|+") ? source.replace(/\n$/, "") : source.trimEnd()).length;
}

/** Behind the colon of an entry; behind its key in a map such as { key }. */
export function afterKey(tree: FieldTree, key: unknown, text: string): number {
  const end = isNode(key) ? rangeOf(tree, key).to : 0;
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return end + colon;
}

/** Where an entry of a map, or an item of a list, begins: its key, its anchor or its value. */
export function startOf(tree: FieldTree, part: unknown): number {
  const node = isPair(part) ? part.key : part;
  return isNode(node) ? rangeOf(tree, node).from : 0;
}

/** Where the line around a place begins. */
export function lineStart(text: string, place: number): number {
  return text.lastIndexOf("\n", place - 1) + 1;
}

/** Where the line around a place ends, before its line end. */
export function lineEnd(text: string, place: number): number {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
}

/** What stands before the keys of a map, or the hyphens of a list, on lines of their own. */
export function indentAt(text: string, place: number): string {
  return text.slice(lineStart(text, place), place).replace(/[^ \t]/g, " ");
}

/** The hyphen of an item of a list that has each on lines of its own. */
export function hyphenOf(tree: FieldTree, item: unknown, text: string): number {
  return text.lastIndexOf("-", startOf(tree, item) - 1);
}
