import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";
import { spacesOfYaml } from "../../content/spaces.ts";
import type { Path, Range } from "./range.ts";

/** How a value is written. */
export type Style =
  | "plain"
  | "single-quoted"
  | "double-quoted"
  | "literal"
  | "folded"
  | "flow"
  | "block"
  | "alias"
  | "empty";

/** A value among the fields, itself made of others or not. */
export interface Field {
  readonly path: Path;
  /** As the site reads it: what `Edit` sets it to, too. */
  readonly value: unknown;
  readonly range: Range;
  readonly style: Style;
}

/** The fields of a file. */
export interface FieldTree {
  /** All of them as the site reads them; null if there is none. */
  readonly value: object | null;
  /** Each of them, those of maps and lists after what holds them, in the order of the file. */
  readonly list: readonly Field[];
  readonly document: Document;
  /** Where an offset of the document stands in `SourceText.text`. */
  placeOf(offset: number): number;
}

/** Reads the tree of YAML that is known to be good, and whose value is known. */
export function fieldTree(
  yaml: string,
  value: object | null,
  placeOf: (offset: number) => number,
): FieldTree {
  const document = parseDocument(spacesOfYaml(yaml), { prettyErrors: false, uniqueKeys: false });
  const list: Field[] = [];
  const add = (node: unknown, path: Path, each: unknown): void => {
    if (!isNode(node) || !node.range) return;
    const [from, to] = node.range;
    if (path.length > 0) {
      const range = { from: placeOf(from), to: placeOf(to) };
      list.push({ path, value: each, range, style: styleOf(node) });
    }
    if (!isCollection(node)) return;
    for (const [index, item] of node.items.entries()) {
      const step = isPair(item) ? keyOf(item) : index;
      add(isPair(item) ? item.value : item, [...path, step], stepInto(each, step));
    }
  };
  add(document.contents, [], value);
  return { value, list, document, placeOf };
}

/** The key of a map's entry as a path has it. */
export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? (key.value ?? "") : key);
}

/** A part of a value; undefined if it has none of that name. */
export function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

/** The value at a path; undefined if nothing is there. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(stepInto, value);
}

/** The entry of a map that a path leads to; undefined for an item of a list, and for none. */
export function pairAt(tree: FieldTree, path: Path): Pair | undefined {
  const map = nodeAt(tree, path.slice(0, -1));
  return isMap(map) ? map.items.find((pair) => keyOf(pair) === String(path.at(-1))) : undefined;
}

/** The node at a path; an alias has no parts of its own. */
export function nodeAt({ document }: FieldTree, path: Path): Node | undefined {
  const step = (node: unknown, name: string | number): unknown => {
    if (isSeq(node)) return node.items[Number(name)];
    if (!isMap(node)) return undefined;
    return node.items.find((pair) => keyOf(pair) === String(name))?.value;
  };
  const node = path.reduce<unknown>(step, document.contents);
  return isNode(node) ? node : undefined;
}

const styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
} as const;

/** How a node is written. */
export function styleOf(node: Node): Style {
  if (isAlias(node)) return "alias";
  if (isCollection(node)) return node.flow ? "flow" : "block";
  if (!isScalar(node)) return "empty";
  if (node.range?.[0] === node.range?.[1]) return "empty";
  return styles[(node.type ?? "PLAIN") as keyof typeof styles];
}
