import type { Position } from "../problem.ts";

/** Shorter texts are laid out in an instant, whatever stands in them. */
const short = 2_000;

/**
 * A link, a note, a line or a cell takes up to 0.05 ms of a reader's server. A register of ten thousand
 * links is a page that somebody needs; past this, it is one that nobody's browser shows in time.
 */
export const mostParts = 50_000;
const part = /[*_~`[@&\\]|[-+>] |\d[.)] |www\.|https?:/g;

/**
 * What parsers look for in pairs, one with each other one: 3,000 in a paragraph take 0.3 s, and ten
 * times as many half a minute. Counted in comparisons.
 */
const mostPairs = 20_000_000;
const marks = /[*_~]/g;
const underline = /^[ \t]*[=-]+[ \t]*$/;

/** Each begins a text of its own: what is in one item is not compared with what is in another. */
const bullet = /^[ \t]*(?:[-*+][ \t]+\S|#{1,6}[ \t])/;
const numbered = /^[ \t]*(\d{1,9})[.)][ \t]+\S/;
const delimiterRow = /^[ \t]*(?:[|:][ \t:]*)?-[ \t:|-]*$/;

/** What there is too much of. */
export type Many = "parts" | "marks" | "brackets" | "underlines";

export interface TooMuch extends Position {
  readonly many: Many;
  /** How many there are, in the whole text or in the paragraph that begins or goes on here. */
  readonly count: number;
}

/** Lines up to an empty one, which are parsed together. */
interface Stretch {
  lines: number;
  marks: number;
  brackets: number;
  /** Signs so far, and how many were searched for what opens brackets that nothing opens. */
  length: number;
  searched: number;
  open: number;
  underlines: number;
  /** A table's row has as many cells as its first one, whatever is written in it. */
  columns: number;
  inTable: boolean;
  /** Another number than 1 goes on with a list, but begins none within a paragraph. */
  inNumbers: boolean;
}

const newParagraph = { marks: 0, brackets: 0, length: 0, searched: 0, open: 0 };
const nothing: Stretch = {
  ...newParagraph,
  ...{ lines: 0, underlines: 0, columns: 0, inTable: false, inNumbers: false },
};

/**
 * Where a body asks for more work than a page is worth, told from its characters alone: the same text
 * is judged in the same way by a fast machine and by a busy one. Undefined for what editors write.
 * A publish parses in the thread that answers readers: 24 kB of `*_` would hold them up for 15 s, and
 * are refused here in 1 ms.
 */
export function tooMuch(body: string): TooMuch | undefined {
  if (body.length <= short) return undefined;
  const lines = body.split("\n");
  let [parts, pairs] = [0, 0];
  let partsAt: number | undefined;
  let stretch = { ...nothing };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      parts += stretch.lines * stretch.columns;
      pairs += pairsIn(stretch).all;
      stretch = { ...nothing };
      continue;
    }
    if (beginsParagraph(line, stretch)) {
      pairs += pairsIn(stretch).all - stretch.underlines ** 2;
      Object.assign(stretch, newParagraph);
    }
    parts += 1 + count(line, part);
    addLine(line, stretch);
    const found = pairsIn(stretch);
    if (pairs + found.all > mostPairs) return { line: index + 1, column: 1, ...found.most };
    if (parts + stretch.lines * stretch.columns > mostParts) partsAt ??= index + 1;
  }
  parts += stretch.lines * stretch.columns;
  return partsAt === undefined
    ? undefined
    : { line: partsAt, column: 1, many: "parts", count: parts };
}

function beginsParagraph(line: string, stretch: Stretch): boolean {
  const number = numbered.exec(line)?.[1];
  const item = number !== undefined && (stretch.inNumbers || stretch.lines === 0 || +number === 1);
  const begins = bullet.test(line) || item || stretch.inTable;
  if (begins) stretch.inNumbers = item;
  return begins;
}

function addLine(line: string, stretch: Stretch): void {
  stretch.lines += 1;
  stretch.marks += count(line, marks);
  for (const { 0: sign, index } of line.matchAll(/[[\]]/g)) {
    stretch.brackets += 1;
    if (sign === "[") stretch.open += 1;
    else if (stretch.open > 0) stretch.open -= 1;
    else stretch.searched += stretch.length + index;
  }
  stretch.length += line.length;
  stretch.underlines += underline.test(line) ? 1 : 0;
  stretch.columns = Math.max(stretch.columns, count(line, /\|/g));
  if (stretch.lines === 2 && stretch.columns > 0 && delimiterRow.test(line)) stretch.inTable = true;
}

/** Weighed by what each takes: a link's brackets are paired far faster than marks of emphasis. */
function pairsIn(stretch: Stretch): { all: number; most: { many: Many; count: number } } {
  const each = [
    { many: "marks", count: stretch.marks, pairs: stretch.marks ** 2 },
    {
      many: "brackets",
      count: stretch.brackets,
      pairs: stretch.brackets ** 2 / 40 + stretch.searched,
    },
    { many: "underlines", count: stretch.underlines, pairs: stretch.underlines ** 2 },
  ] as const;
  const [most] = each.toSorted((a, b) => b.pairs - a.pairs);
  const all = each.reduce((sum, { pairs }) => sum + pairs, 0);
  return { all, most: { many: most?.many ?? "marks", count: most?.count ?? 0 } };
}

function count(line: string, what: RegExp): number {
  return line.match(what)?.length ?? 0;
}
