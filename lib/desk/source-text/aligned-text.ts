import { commonEnds } from "./common-ends.ts";

/** What stands between the marks of a scalar, and how it is written. */
export interface Layout {
  readonly source: string;
  /** Whether a sign of it begins an escape, or ends in one. */
  isEscape(source: string, index: number): boolean;
  /** Writes a part of a value; undefined if it can't stand there. */
  write(part: string): string | undefined;
}

/**
 * A scalar's source with its value changed, in which all that did not change keeps its lines, their
 * indents and its escapes; undefined if it can't be told where that is.
 */
export function alignedText(layout: Layout, before: string, after: string): string | undefined {
  const { source } = layout;
  const { start, end } = commonEnds(before, after);
  const first = align(layout, source, before, start);
  const last = align(layout, reversed(source), reversed(before), end);
  if (first.source + last.source > source.length) return undefined;
  const written = layout.write(after.slice(first.value, after.length - last.value));
  if (written === undefined) return undefined;
  return source.slice(0, first.source) + written + source.slice(source.length - last.source);
}

const fold = /[ \t\n]*\n[ \t\n]*/y;
const gap = /[ \t\n]+/y;

/** How far a source says its value sign for sign; where a line is folded, spaces are no signs. */
function align({ isEscape }: Layout, source: string, value: string, most: number) {
  let [inSource, inValue] = [0, 0];
  while (inValue < most && inSource < source.length && !isEscape(source, inSource)) {
    const folded = matchAt(fold, source, inSource);
    if (folded > 0) {
      const space = matchAt(gap, value, inValue);
      if (space === 0 || inValue + space > most) break;
      inSource += folded;
      inValue += space;
    } else if (source[inSource] === value[inValue]) {
      inSource += 1;
      inValue += 1;
    } else break;
  }
  return { source: inSource, value: inValue };
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

const reversed = (text: string) => text.split("").reverse().join("");
