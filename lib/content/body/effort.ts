import type { Position } from "../problem.ts";

/** Shorter texts are laid out in an instant, whatever stands in them. */
const short = 2_000;

/** Each part of a page costs a reader's server up to 0.1 ms: a link, a note, a line, a cell. */
const mostParts = 10_000;
const part = /[*_~`[@&\\]|[-+>] |\d[.)] |www\.|https?:/g;

/**
 * What parsers look for in pairs, one with each other one: 3,000 in a paragraph take 0.3 s, and ten
 * times as many half a minute. Counted in comparisons.
 */
const mostPairs = 20_000_000;
const marks = /[*_~]/g;
const brackets = /[[\]]/g;
const underline = /^[ \t]*[=-]+[ \t]*$/;

/** Lines up to an empty one, which are parsed together. */
interface Stretch {
  lines: number;
  marks: number;
  brackets: number;
  underlines: number;
  /** A table's row has as many cells as its first one, whatever is written in it. */
  columns: number;
}

const nothing: Stretch = { lines: 0, marks: 0, brackets: 0, underlines: 0, columns: 0 };

/**
 * Where a body asks for more work than a page is worth, told from its characters alone: the same text
 * is judged in the same way by a fast machine and by a busy one. Undefined for what editors write.
 */
export function tooMuch(body: string): Position | undefined {
  if (body.length <= short) return undefined;
  let [parts, pairs, braces] = [0, 0, 0];
  let stretch = { ...nothing };
  for (const [index, line] of body.split("\n").entries()) {
    if (line.trim() === "") {
      parts += stretch.lines * stretch.columns;
      pairs += pairsIn(stretch);
      stretch = { ...nothing };
      continue;
    }
    parts += 1 + count(line, part);
    braces += count(line, /\}/g);
    stretch.lines += 1;
    stretch.marks += count(line, marks);
    stretch.brackets += count(line, brackets);
    stretch.underlines += underline.test(line) ? 1 : 0;
    stretch.columns = Math.max(stretch.columns, count(line, /\|/g));
    const cells = stretch.lines * stretch.columns;
    const enough = pairs + pairsIn(stretch) + 40 * braces ** 2 > mostPairs;
    if (enough || parts + cells > mostParts) return { line: index + 1, column: 1 };
  }
  return undefined;
}

/** Weighed by what each takes: a link's brackets are paired ten times as fast as marks of emphasis. */
function pairsIn({ marks, brackets, underlines }: Stretch): number {
  return marks ** 2 + brackets ** 2 / 10 + underlines ** 2;
}

function count(line: string, what: RegExp): number {
  return line.match(what)?.length ?? 0;
}
