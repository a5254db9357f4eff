import { alignedText, type Layout } from "./aligned-text.ts";
import type { Style } from "./field-tree.ts";
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
  const end = /\n*$/.exec(source)?.[0] ?? "";
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
  const whole = { plain: (each: string) => each, "single-quoted": singleQuoted }[style as string];
  const layout: Layout = {
    source: source.slice(mark.length, source.length - mark.length),
    isEscape: (signs, index) =>
      mark === '"' ? signs[index] === "\\" || signs[index + 1] === "\\" : signs[index] === mark,
    write: (part) => (whole ?? doubleQuoted)(part)?.slice(mark.length, -mark.length || undefined),
  };
  const aligned = before === undefined ? undefined : alignedText(layout, before, text);
  return [aligned === undefined ? undefined : mark + aligned + mark, (whole ?? doubleQuoted)(text)];
}

function inBlock({ source, style }: WrittenScalar, text: string, before: string | undefined) {
  const [head = "", mark = "", comment = ""] = /^([|>]\d*)[-+]?(\d*[^\n]*)\n/.exec(source) ?? [];
  const [, content = "", below = ""] = /^([^]*?)(\n*)$/.exec(source.slice(head.length)) ?? [];
  const indent = /^( *)[^ \n]/m.exec(content)?.[1] ?? "";
  const lineEnd = style === "folded" ? "\n\n" : "\n";
  const lines = (part: string) =>
    part.replaceAll("\n", lineEnd).replace(/\n(?!\n|$)/g, `\n${indent}`);
  const layout = { source: content, isEscape: () => false, write: lines };
  const [bare, last] = withoutEnd(text);
  const [former, formerLast] = withoutEnd(before ?? "");
  const aligned = formerLast === last ? alignedText(layout, former, bare) : undefined;
  const keep = last === 0 ? "-" : last === 1 ? "" : "+";
  const end = below === "" ? "\n".repeat(last) : "\n".repeat(Math.max(1, last));
  const whole = `${mark}${keep}${comment}\n${indent}${lines(bare)}${end}`;
  return [aligned === undefined ? undefined : head + aligned + below, whole];
}

/** A text without the line ends below it, and how many these are. */
function withoutEnd(text: string): [bare: string, last: number] {
  const bare = text.replace(/\n+$/, "");
  return [bare, text.length - bare.length];
}
