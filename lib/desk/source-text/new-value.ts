import { isCollection, isMap, isScalar, isSeq, type Node } from "yaml";
import type { FieldValue } from "./edit.ts";
import { keyOf } from "./field-tree.ts";
import type { Path } from "./range.ts";
import { type Care, doubleQuoted, escaped, isPlain, singleQuoted } from "./scalar-styles.ts";
import { isDayField, orderOfKeys } from "./schema-of-file.ts";

/** Where a value is to stand that was not there before. */
export interface Setting {
  readonly file: string;
  readonly path: Path;
  readonly care: Care;
  /** A value of the same kind, beside it, whose looks it takes. */
  readonly like?: Node | undefined;
  /** The quotation mark of the file. */
  readonly mark: "'" | '"';
}

/** Shorter ones stand on one line, between braces. */
const longestMap = 80;

/** A value on one line. */
export function inLine(value: FieldValue, setting: Setting): string {
  if (typeof value === "string") return word(value, setting);
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) {
    return `[${value.map((each, index) => inLine(each, within(setting, index))).join(", ")}]`;
  }
  const entries = entriesOf(value, setting);
  if (entries.length === 0) return "{}";
  const pairs = entries.map(([key, each]) => pairInLine(key, each, within(setting, key)));
  return `{ ${pairs.join(", ")} }`;
}

/** An entry of a map on one line. */
export function pairInLine(key: string, value: FieldValue, setting: Setting): string {
  return `${keyText(key)}: ${inLine(value, setting)}`;
}

/** A value on lines of its own, without their indent; one line if it is to stand beside its key. */
export function onLines(value: FieldValue, setting: Setting, isItem = false): readonly string[] {
  if (isShort(value, setting, isItem)) return [inLine(value, setting)];
  if (isList(value)) {
    return value.flatMap((each, index) => itemLines(each, within(setting, index)));
  }
  return entriesOf(value as Entries, setting).flatMap(([key, each]) =>
    entryLines(key, each, within(setting, key)),
  );
}

/** An entry of a map. */
export function entryLines(key: string, value: FieldValue, setting: Setting): readonly string[] {
  const lines = onLines(value, setting);
  if (lines.length === 1 && isShort(value, setting, false)) return [`${keyText(key)}: ${lines[0]}`];
  return [`${keyText(key)}:`, ...lines.map((line) => `  ${line}`)];
}

/** An item of a list. */
export function itemLines(value: FieldValue, setting: Setting): readonly string[] {
  return onLines(value, setting, true).map((line, index) => (index === 0 ? "- " : "  ") + line);
}

type Entries = { readonly [key: string]: FieldValue };

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);
const isMade = (value: FieldValue) => value !== null && typeof value === "object";

/** Whether a value stands on one line: as those beside it do, or because it is short. */
function isShort(value: FieldValue, setting: Setting, isItem: boolean): boolean {
  if (value === null || typeof value !== "object") return true;
  if (Object.keys(value).length === 0) return true;
  if (isCollection(setting.like)) return setting.like.flow === true;
  if (Object.values(value).some(isMade)) return false;
  return isList(value) || (!isItem && inLine(value, setting).length <= longestMap);
}

function entriesOf(value: Entries, { file, path }: Setting): [string, FieldValue][] {
  const order = orderOfKeys(file, path);
  const rank = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return Object.entries(value).toSorted(([a], [b]) => (order.length === 0 ? 0 : rank(a) - rank(b)));
}

function within(setting: Setting, step: string | number): Setting {
  const { like } = setting;
  const item = isSeq(like) ? (like.items[Number(step)] ?? like.items[0]) : undefined;
  const pair = isMap(like) ? like.items.find((each) => keyOf(each) === step) : undefined;
  return {
    ...setting,
    path: [...setting.path, step],
    like: (pair?.value ?? item) as Node | undefined,
  };
}

function word(text: string, { file, path, care, like, mark }: Setting): string {
  if (care === "escaped") return escaped(text);
  if (care === "quoted") return doubleQuoted(text);
  const day = isDayField(file, path);
  const style = isScalar(like) ? like.type : undefined;
  const simple = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) || day || style === "PLAIN";
  if (simple && style?.startsWith("QUOTE") !== true && isPlain(text, day)) return text;
  const single = style === "QUOTE_SINGLE" || (style !== "QUOTE_DOUBLE" && mark === "'");
  return (single ? singleQuoted(text) : undefined) ?? doubleQuoted(text);
}

/** A key, in quotation marks where it could be taken for something else. */
function keyText(key: string): string {
  return /^(?:[a-z_]|\/(?!\/))[\w./-]*$/i.test(key) && isPlain(key, false)
    ? key
    : doubleQuoted(key);
}
