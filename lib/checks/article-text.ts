import type { Root } from "mdast";
import type { Node, Parent } from "unist";
import { tooMuch } from "../content/body/complexity-limits.ts";
import { tooDeep } from "../content/body/nesting-depth.ts";
import { readBody } from "../content/body/parse-body.ts";
import type { Hidden } from "../content/characters.ts";
import { splitFile } from "../content/judge-text.ts";
import type { Position } from "../content/problem.ts";
import type { Entry } from "../content/source/source.ts";
import { type Located, readFields } from "../content/yaml.ts";
import type { Locale } from "../i18n/locales.ts";

/** An article's file as rules read it: its parts, and where in the file each of them stands. */
export interface ArticleText {
  readonly file: string;
  readonly locale: Locale;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where a field's value stands, or the field that is nearest to it. */
  field(...path: readonly PropertyKey[]): Position;
  readonly cut: Located["cut"];
  readonly body: string;
  readonly tree: Root;
  /** What was taken out of the file when it was read, or lost before. */
  readonly hidden: readonly Hidden[];
  /** The point of the file for an offset of the body. */
  at(offset: number): Position;
}

/** Reads a file for the rules; undefined when errors already say that it can't be read. */
export function readArticleText(entry: Entry, bytes: Uint8Array): ArticleText | undefined {
  const parts = splitFile(entry, bytes);
  if ("problems" in parts) return undefined;
  const { body, bodyLine, locale, original } = parts;
  const { located: yaml } = readFields(parts.yaml, entry.path, original);
  if (yaml === undefined) return undefined;
  const tree = readable(body);
  const starts = lineStarts(body);
  return {
    file: entry.path,
    locale,
    fields: fieldsOf(yaml),
    field: (...path) => yaml.positionOf(path),
    cut: yaml.cut,
    body,
    tree,
    hidden: [...parts.hidden, ...yaml.hidden],
    at: (offset) => {
      const line = lineAt(starts, offset);
      return original({ line: line + bodyLine, column: offset - (starts[line] ?? 0) + 1 });
    },
  };
}

/** Where a node begins in the body. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node ends in the body. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** Whether a node is one of those that hold others. */
export function isParent(node: Node): node is Parent {
  return "children" in node;
}

/** The tree to advise on: nothing of a text whose errors come first, since these change what it is. */
function readable(body: string): Root {
  const nothing: Root = { type: "root", children: [] };
  if (tooDeep(body) !== undefined || tooMuch(body) !== undefined) return nothing;
  try {
    const { tree, mistakes } = readBody(body);
    return mistakes.length > 0 ? nothing : tree;
  } catch {
    // Nested deeper than the stack, which parsing the article reports.
    return nothing;
  }
}

function fieldsOf({ value }: Located): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function lineStarts(body: string): readonly number[] {
  const starts = [0];
  for (let end = body.indexOf("\n"); end >= 0; end = body.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** The line, from 0, that an offset is on. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
