import { isAlias, isMap, isSeq, type Node } from "yaml";
import { clean } from "../../content/characters.ts";
import type { FieldValue, Way } from "./edit.ts";
import type { FieldEdit } from "./expected-value.ts";
import { type FieldTree, nodeAt, pairAt } from "./field-tree.ts";
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

function settingOf({ file, fields }: SourceText, path: Path): Omit<Setting, "care" | "like"> {
  const styles = "rule" in fields ? [] : fields.list.map(({ style }) => style);
  const single = styles.includes("single-quoted") && !styles.includes("double-quoted");
  return { file, path, mark: single ? "'" : '"' };
}

/** Among fields that are all of one kind, as themes and languages are, one shows how to write them. */
function likeOf({ file }: SourceText, tree: FieldTree, path: Path): Node | undefined {
  const around = path.slice(0, -1);
  const map = nodeAt(tree, around);
  if (!isMap(map) || orderOfKeys(file, around).length > 0) return undefined;
  const like = map.items.findLast(({ value }) => value !== null && !isAlias(value))?.value;
  return (like ?? undefined) as Node | undefined;
}
