import { alignedText, type Unit } from "./aligned-text.ts";
import type { Style } from "./field-tree.ts";
import { linesBelow } from "./line-ends.ts";
import { doubleQuoted, escaped, isPlain, singleQuoted } from "./scalar-styles.ts";

/** A text among the fields as it is written. */
export interface WrittenScalar {
  readonly source: string;
  readonly style: Style;
  readonly value: unknown;
  /** Whether a day may stand there without quotation marks. */
  readonly mayBeDay: boolean;
}

/**
 * The sources that may say another text instead, the one nearest to what is there first. Which of them
 * YAML reads as that text is for the reader of them to see.
 */
export function rewrittenScalar(scalar: WrittenScalar, text: string): readonly string[] {
  const { source, style, value, mayBeDay } = scalar;
  const end = linesBelow(source);
  const block = style === "literal" || style === "folded";
  const comment = block ? (/^\S+([^\n]*)/.exec(source)?.[1] ?? "") : "";
  const before = typeof value === "string" ? value : undefined;
  const same = block ? inBlock(scalar, text, before) : inLine(scalar, text, before);
  const ways = style === "plain" && !isPlain(text, mayBeDay) ? [] : same;
  const quoted = [doubleQuoted(text), escaped(text)].map((each) => each + comment + end);
  return [...ways.filter((each) => each !== undefined), ...quoted];
}

function inLine({ source, style }: WrittenScalar, text: string, before: string | undefined) {
  const mark = style === "plain" ? "" : source.slice(0, 1);
  const whole = (part: string) => {
    if (mark === '"') return doubleQuoted(part);
    return mark === "'" ? singleQuoted(part) : part;
  };
  const write = (part: string) =>
    whole(part)
      ?.slice(mark.length)
      .slice(0, -mark.length || undefined);
  const units = unitsOf(source.slice(mark.length, source.length - mark.length), mark);
  const aligned = before === undefined ? undefined : alignedText(units, before, text, write);
  return [aligned === undefined ? undefined : mark + aligned + mark, whole(text)];
}

const lineFold = "[ \\t\\n]*\\n[ \\t\\n]*";
const units = {
  "": new RegExp(`${lineFold}|[\\s\\S]`, "g"),
  "'": new RegExp(`${lineFold}|''|[\\s\\S]`, "g"),
  '"': new RegExp(`\\\\u[0-9a-fA-F]{4}|\\\\[\\s\\S]|${lineFold}|[\\s\\S]`, "g"),
};

/** The signs of a source between its quotation marks, each with what it says. */
function unitsOf(source: string, mark: string): Unit[] {
  const pattern = units[mark as keyof typeof units];
  return (source.match(pattern) ?? []).map((sign) => ({ source: sign, value: saidBy(sign, mark) }));
}

function saidBy(sign: string, mark: string): string | undefined {
  if (sign.includes("\n")) return undefined;
  if (mark === "'" && sign === "''") return "'";
  // Of YAML's own escapes nothing is said: they are written anew.
  if (mark === '"' && sign.length > 1)
    return /^\\["\\/bfnrtu]/.test(sign) ? String(JSON.parse(`"${sign}"`)) : "";
  return sign;
}

function inBlock({ source, style }: WrittenScalar, text: string, before: string | undefined) {
  const [head = "", mark = "", comment = "", indent = ""] =
    /^([|>]\d?)[-+]?([^\n]*)\n( *)/.exec(source) ?? [];
  const content = source.slice(head.length).trimEnd();
  const below = source.slice(head.length + content.length);
  const lineEnd = style === "folded" ? "\n\n" : "\n";
  const lines = (part: string) =>
    part.replaceAll("\n", lineEnd).replace(/\n(?!\n|$)/g, `\n${indent}`);
  const [bare, last] = withoutEnd(text);
  const [former, formerLast] = withoutEnd(before ?? "");
  const aligned =
    formerLast === last ? alignedText(unitsOf(content, ""), former, bare, lines) : undefined;
  const keep = last === 0 ? "-" : last === 1 ? "" : "+";
  const end = below === "" ? "\n".repeat(last) : "\n".repeat(Math.max(1, last));
  const whole = `${mark}${keep}${comment}\n${indent}${lines(bare)}${end}`;
  return [aligned === undefined ? undefined : head + aligned + below, whole];
}

/** A text without the line ends below it, and how many these are. */
function withoutEnd(text: string): [bare: string, last: number] {
  const last = linesBelow(text).length;
  return [text.slice(0, text.length - last), last];
}
