import { isSeq, type YAMLSeq } from "yaml";
import type { Change, FieldValue, Way } from "./edit.ts";
import { type FieldTree, nodeAt } from "./field-tree.ts";
import { flowRange, withItem, withoutItem } from "./flow-items.ts";
import { inLine, itemLines, type Setting } from "./new-value.ts";
import { endOf, hyphenOf, indentAt, lineEnd, lineStart } from "./places.ts";
import type { Path, Range } from "./range.ts";
import { waysToEmpty, wholeLines } from "./removed-lines.ts";
import { cares } from "./scalar-styles.ts";
import type { SourceText } from "./source-text.ts";

/** The ways to put an item into a list. */
export function waysToInsert(
  { text }: SourceText,
  tree: FieldTree,
  path: Path,
  index: number,
  value: FieldValue,
  setting: Omit<Setting, "care">,
): readonly Way[] {
  const list = nodeAt(tree, path);
  if (!isSeq(list)) return [];
  return cares.map((care) => {
    const careful = { ...setting, care };
    if (list.flow) return [withItem(text, tree, list, index, inLine(value, careful))];
    const lines = itemLines(value, careful);
    const before = list.items[index - 1];
    const hyphen = hyphenOf(tree, list.items[0], text);
    const indent = indentAt(text, hyphen);
    if (before === undefined) {
      return [
        { from: hyphen, to: hyphen, text: lines.map((line) => `${line}\n${indent}`).join("") },
      ];
    }
    const at = lineEnd(text, endOf(tree, before, text));
    return [{ from: at, to: at, text: lines.map((line) => `\n${indent}${line}`).join("") }];
  });
}

/** The ways to take an item out of a list; what is left of the last one is []. */
export function waysToTake(
  { text }: SourceText,
  tree: FieldTree,
  list: YAMLSeq,
  index: number,
): readonly Way[] {
  if (list.flow) return [[withoutItem(text, tree, list, index)]];
  if (list.items.length === 1) return waysToEmpty(text, tree, list);
  const item = list.items[index];
  const start = hyphenOf(tree, item, text);
  const next = list.items[index + 1];
  if (text.slice(lineStart(text, start), start).trim() !== "" && next !== undefined) {
    return [[{ from: start, to: hyphenOf(tree, next, text), text: "" }]];
  }
  const last = lineEnd(text, endOf(tree, item, text));
  return [[wholeLines(text, lineStart(text, start), last)]];
}

/** The way to move an item to the place of another: its lines, with the comments that belong to it. */
export function waysToMove(
  { text }: SourceText,
  tree: FieldTree,
  list: YAMLSeq,
  from: number,
  to: number,
): readonly Way[] {
  const places = list.items.map((item, index) =>
    list.flow ? flowRange(tree, item, text) : linesOf(text, tree, list, index),
  );
  const order = places.toSpliced(from, 1).toSpliced(to, 0, places[from] as Range);
  const changes = places.map((place, index): Change => {
    const { from: start = 0, to: end = 0 } = order[index] ?? {};
    return { ...place, text: text.slice(start, end) };
  });
  return [changes.filter((each) => each.text !== text.slice(each.from, each.to))];
}

/** An item from its hyphen to the end of its last line; comments right above a later one are its own. */
function linesOf(text: string, tree: FieldTree, { items }: YAMLSeq, index: number): Range {
  const item = items[index];
  const hyphen = hyphenOf(tree, item, text);
  const from = (index === 0 ? undefined : commentsAbove(text, lineStart(text, hyphen))) ?? hyphen;
  return { from, to: lineEnd(text, endOf(tree, item, text)) };
}

/** Where the first of the comments stands that are on the lines right above one; undefined for none. */
function commentsAbove(text: string, line: number): number | undefined {
  let first: number | undefined;
  for (let end = line; end > 0; ) {
    const start = lineStart(text, end - 1);
    const indent = /^[ \t]*(?=#)/.exec(text.slice(start, end));
    if (start === end || indent === null) return first;
    first = start + indent[0].length;
    end = start;
  }
  return first;
}
