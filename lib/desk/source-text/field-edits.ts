import { isDeepStrictEqual } from "node:util";
import { isAlias, isMap, isSeq, type Node } from "yaml";
import { clean } from "../../content/characters.ts";
import type { FieldValue, Way } from "./edit.ts";
import type { FieldEdit } from "./expected-value.ts";
import { type FieldTree, nodeAt, pairAt, stepInto, valueAt } from "./field-tree.ts";
import { waysToInsert, waysToMove, waysToTake } from "./list-items.ts";
import { waysToAdd, waysToRemove } from "./map-entries.ts";
import type { Setting } from "./new-value.ts";
import type { Path } from "./range.ts";
import { orderOfKeys } from "./schema-of-file.ts";
import { waysToSet } from "./set-value.ts";
import type { SourceText } from "./source-text.ts";

/** A value as the site reads it, whoever typed or pasted it: accents one with their letters, say. */
export function cleanValue(value: FieldValue): FieldValue {
  if (typeof value === "string") return clean(value.replace(/\r\n?/g, "\n")).text;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(cleanValue);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [clean(key).text, cleanValue(each)]),
  );
}

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

/** The ways to write an edit that has no parts. */
export function waysToEdit(source: SourceText, tree: FieldTree, edit: FieldEdit): readonly Way[] {
  const { path } = edit;
  switch (edit.kind) {
    case "set": {
      const setting = { ...settingOf(source, path), like: likeOf(source, tree, path) };
      const there = pairAt(tree, path) !== undefined || nodeAt(tree, path) !== undefined;
      return (there ? waysToSet : waysToAdd)(source, tree, path, edit.value, setting);
    }
    case "remove": {
      const pair = pairAt(tree, path);
      const list = nodeAt(tree, path.slice(0, -1));
      if (pair !== undefined) return waysToRemove(source, tree, path, pair);
      return isSeq(list) ? waysToTake(source, tree, list, Number(path.at(-1))) : [];
    }
    case "insert": {
      const list = nodeAt(tree, path);
      const like = isSeq(list) ? (list.items[edit.index - 1] ?? list.items[edit.index]) : undefined;
      const setting = {
        ...settingOf(source, [...path, edit.index]),
        like: like as Node | undefined,
      };
      return waysToInsert(source, tree, path, edit.index, edit.value, setting);
    }
    case "move": {
      const list = nodeAt(tree, path);
      return isSeq(list) ? waysToMove(source, tree, list, edit.from, edit.to) : [];
    }
  }
}

/** Whether the fields have a reference, so that one value may stand in several places. */
export function hasAliases(tree: FieldTree): boolean {
  return tree.list.some(({ style }) => style === "alias");
}

const isFilled = <T>(value: unknown): value is readonly T[] =>
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

function settingOf({ file, text, fields }: SourceText, path: Path): Omit<Setting, "care" | "like"> {
  const styles = "rule" in fields ? [] : fields.list.map(({ style }) => style);
  const single = styles.includes("single-quoted") && !styles.includes("double-quoted");
  return { file, path, mark: single && text !== "" ? "'" : '"' };
}

/** Among fields that are all of one kind, as themes and languages are, one shows how to write them. */
function likeOf({ file }: SourceText, tree: FieldTree, path: Path): Node | undefined {
  const around = path.slice(0, -1);
  const map = nodeAt(tree, around);
  if (!isMap(map) || orderOfKeys(file, around).length > 0) return undefined;
  const like = map.items.findLast(({ value }) => value !== null && !isAlias(value))?.value;
  return (like ?? undefined) as Node | undefined;
}
