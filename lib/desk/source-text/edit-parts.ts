import { isDeepStrictEqual } from "node:util";
import { isMap, isSeq } from "yaml";
import type { FieldValue } from "./edit.ts";
import type { FieldEdit } from "./expected-value.ts";
import { type FieldTree, nodeAt, stepInto, valueAt } from "./field-tree.ts";
import type { Path } from "./range.ts";

/** The smaller edits that make up one: each part of a list or a map that differs, and no other. */
export function partsOfEdit(tree: FieldTree, edit: FieldEdit): readonly FieldEdit[] {
  const { path } = edit;
  const before = valueAt(tree.value, path);
  if (edit.kind === "insert" && (!Array.isArray(before) || before.length === 0)) {
    return [{ kind: "set", path, value: [edit.value] }];
  }
  if (edit.kind !== "set") return [edit];
  const { value } = edit;
  const node = nodeAt(tree, path);
  if (isSeq(node) && isFilled(before) && isFilled(value)) return itemEdits(path, before, value);
  if (isMap(node) && isEntries(before) && isEntries(value) && Object.keys(value).length > 0) {
    return entryEdits(path, before, value);
  }
  const around = path.slice(0, -1);
  const last = path.at(-1);
  if (
    path.length > 1 &&
    typeof last === "string" &&
    (valueAt(tree.value, around) ?? null) === null
  ) {
    return [{ kind: "set", path: around, value: { [last]: value } }];
  }
  return [edit];
}

const isFilled = (value: unknown): value is readonly FieldValue[] =>
  Array.isArray(value) && value.length > 0;

type Entries = { readonly [key: string]: FieldValue };

const isEntries = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function entryEdits(path: Path, before: Entries, after: Entries): FieldEdit[] {
  const set = Object.entries(after)
    .filter(([key, value]) => !isDeepStrictEqual(stepInto(before, key), value))
    .map(([key, value]) => ({ kind: "set", path: [...path, key], value }) as const);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...set, ...gone.map((key) => ({ kind: "remove", path: [...path, key] }) as const)];
}

function itemEdits(
  path: Path,
  before: readonly unknown[],
  after: readonly FieldValue[],
): FieldEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isDeepStrictEqual(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const both = most - end;
  const edits: FieldEdit[] = [];
  for (let index = start; index < both; index += 1) {
    edits.push({ kind: "set", path: [...path, index], value: after[index] ?? null });
  }
  for (let index = both; index < after.length - end; index += 1) {
    edits.push({ kind: "insert", path, index, value: after[index] ?? null });
  }
  for (let index = before.length - end - 1; index >= both; index -= 1) {
    edits.push({ kind: "remove", path: [...path, index] });
  }
  return edits;
}
