import { isMap, type Pair, type YAMLMap } from "yaml";
import type { Change, FieldValue, Way } from "./edit.ts";
import { type FieldTree, keyOf, nodeAt } from "./field-tree.ts";
import { withItem, withoutItem } from "./flow-items.ts";
import { entryLines, onLines, pairInLine, type Setting } from "./new-value.ts";
import { endOf, indentAt, lineEnd, lineStart, startOf } from "./places.ts";
import type { Path } from "./range.ts";
import { waysToEmpty, wholeLines } from "./removed-lines.ts";
import { cares } from "./scalar-styles.ts";
import { orderOfKeys } from "./schema-of-file.ts";
import type { SourceText } from "./source-text.ts";

/**
 * The ways to add a field: after the last one that the schema has before it or, where that one takes
 * what is below it for its own, above all.
 */
export function waysToAdd(
  source: SourceText,
  tree: FieldTree,
  path: Path,
  value: FieldValue,
  setting: Omit<Setting, "care">,
): readonly Way[] {
  const map = nodeAt(tree, path.slice(0, -1));
  const key = String(path.at(-1));
  const places = isMap(map) ? [placeOf(source.file, path, map), 0] : [0];
  return places.flatMap((index) =>
    cares.map((care) => {
      const careful = { ...setting, care };
      const lines = path.length === 0 ? onLines(value, careful) : entryLines(key, value, careful);
      if (!isMap(map) || path.length === 0) return [firstEntry(source, lines)];
      return map.flow
        ? [withItem(source.text, tree, map, index, pairInLine(key, value, careful))]
        : [blockEntry(source.text, tree, map, index, lines)];
    }),
  );
}

/** The ways to take a field out; comments above it stay, for they may be of others. */
export function waysToRemove(
  { text }: SourceText,
  tree: FieldTree,
  path: Path,
  pair: Pair,
): readonly Way[] {
  const map = nodeAt(tree, path.slice(0, -1));
  if (!isMap(map)) return [];
  const index = map.items.indexOf(pair);
  if (map.flow) return [[withoutItem(text, tree, map, index)]];
  const key = startOf(tree, pair);
  const next = map.items[index + 1];
  // Behind a hyphen the next one comes into its place.
  if (text.slice(lineStart(text, key), key).trim() !== "" && next !== undefined) {
    return [[{ from: key, to: startOf(tree, next), text: "" }]];
  }
  const end = endOf(tree, pair, text);
  if (map.items.length === 1 && path.length > 1) return waysToEmpty(text, tree, map);
  return [[wholeLines(text, lineStart(text, key), lineEnd(text, end))]];
}

/** Before which entry of a map a new one goes. */
function placeOf(file: string, path: Path, { items }: YAMLMap): number {
  const order = orderOfKeys(file, path.slice(0, -1));
  const rank = order.indexOf(String(path.at(-1)));
  if (rank < 0) return items.length;
  const before = order.slice(0, rank).findLast((key) => items.some((each) => keyOf(each) === key));
  return items.findIndex((each) => keyOf(each) === before) + 1;
}

function blockEntry(
  text: string,
  tree: FieldTree,
  { items }: YAMLMap,
  index: number,
  lines: readonly string[],
): Change {
  const [first] = items;
  const indent = indentAt(text, startOf(tree, first));
  const before = items[index - 1];
  if (before !== undefined) {
    const at = lineEnd(text, endOf(tree, before, text));
    return { from: at, to: at, text: lines.map((line) => `\n${indent}${line}`).join("") };
  }
  const at = startOf(tree, first);
  return { from: at, to: at, text: lines.map((line) => `${line}\n${indent}`).join("") };
}

/** The first field of a file that has none. */
function firstEntry({ text, yaml }: SourceText, lines: readonly string[]): Change {
  const entry = lines.join("\n");
  if (yaml === undefined) return { from: 0, to: 0, text: `---\n${entry}\n---\n` };
  const { from, to } = yaml;
  const open = from < to && text[to - 1] !== "\n";
  return { from: to, to, text: open ? `\n${entry}` : `${entry}\n` };
}
