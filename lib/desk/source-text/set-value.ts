import { isCollection, isPair, isScalar, type Node } from "yaml";
import type { Change, FieldValue, Way } from "./edit.ts";
import { type FieldTree, nodeAt, pairAt, styleOf, valueAt } from "./field-tree.ts";
import { linesBelow } from "./line-ends.ts";
import { onLines, type Setting } from "./new-value.ts";
import { afterKey, endOf, indentAt, lineEnd, lineStart, rangeOf, startOf } from "./places.ts";
import type { Path } from "./range.ts";
import { rewrittenScalar } from "./rewrite-scalar.ts";
import { cares } from "./scalar-styles.ts";
import { isDayField } from "./schema-of-file.ts";
import type { SourceText } from "./source-text.ts";

/** The ways to write another value where there is one. */
export function waysToSet(
  source: SourceText,
  tree: FieldTree,
  path: Path,
  value: FieldValue,
  setting: Omit<Setting, "care">,
): readonly Way[] {
  const { text, file } = source;
  const node = nodeAt(tree, path);
  const made = value !== null && typeof value === "object";
  const before = valueAt(tree.value, path);
  if (isScalar(node) && before !== null && !made) {
    const range = rangeOf(tree, node);
    const scalar = {
      source: text.slice(range.from, range.to),
      style: styleOf(node),
      value: before,
      mayBeDay: isDayField(file, path),
    };
    const sources =
      typeof value === "string" ? rewrittenScalar(scalar, value) : [bare(scalar.source, value)];
    return sources.map((each) => [aligned(source, { ...range, text: each })]);
  }
  return cares.map((care) => [
    instead(text, tree, path, node, onLines(value, { ...setting, care }), made),
  ]);
}

/** A number or a truth value has no style; a line end behind a block stays. */
const bare = (source: string, value: FieldValue) => String(value) + linesBelow(source);

/** A value in the place of one that is written otherwise, or of none behind a key or a hyphen. */
function instead(
  text: string,
  tree: FieldTree,
  path: Path,
  node: Node | undefined,
  lines: readonly string[],
  made: boolean,
): Change {
  const pair = pairAt(tree, path);
  const start =
    pair === undefined ? rangeOf(tree, node as Node).from : afterKey(tree, pair.key, text);
  const empty = node === undefined || styleOf(node) === "empty";
  const to = empty ? start : endOf(tree, node, text);
  const oneLine = !made || (lines.length === 1 && /^[[{]/.test(lines[0] ?? ""));
  if (path.length === 0) return { from: start, to, text: lines.join("\n") };
  if (!oneLine) {
    const indent = indentAt(text, pair === undefined ? start : startOf(tree, pair));
    const below = lines.map((line) => `\n${indent}  ${line}`).join("");
    const end = empty ? lineEnd(text, start) : to;
    return { from: empty ? end : start, to: end, text: below };
  }
  const [line = ""] = lines;
  if (!empty) {
    const block = isCollection(node) && !node.flow;
    const from = block ? start : rangeOf(tree, node).from;
    return { from, to, text: block && isPair(pair) ? ` ${line}` : line };
  }
  const colon = pair === undefined || text[start - 1] === ":" ? "" : ":";
  // A space that was left behind a colon is the one that the value needs.
  if (/^ (?![ \t]*#)/.test(text.slice(start, lineEnd(text, start)))) {
    return { from: start + 1, to: start + 1, text: line };
  }
  return { from: start, to: start, text: `${colon} ${line}` };
}

/** A comment behind a value stays in its column if another one among the fields has the same. */
function aligned({ text, yaml }: SourceText, change: Change): Change {
  const { from, to, text: source } = change;
  const [, gap = ""] = /^( {2,})#/.exec(text.slice(to, lineEnd(text, to))) ?? [];
  if (gap === "" || /\n/.test(source + text.slice(from, to))) return change;
  const column = to + gap.length - lineStart(text, to);
  const lines = text.slice(yaml?.from, yaml?.to).split("\n");
  const beside = lines.filter((line) => line[column] === "#" && line[column - 1] === " ");
  if (beside.length < 2) return change;
  const left = gap.length - (source.length - (to - from));
  return { from, to: to + gap.length, text: source + " ".repeat(Math.max(1, left)) };
}
