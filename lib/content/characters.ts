import type { Position } from "./problem.ts";
import { strayDirections } from "./text-directions.ts";

/** A sign that readers could not have seen, or a program not have read, where it stood. */
export interface Hidden {
  readonly at: Position;
  /** As Unicode writes it: U+000B. */
  readonly code: string;
}

/** A text as it is read, rid of what nobody sees and no format can hold. */
export interface Clean {
  readonly text: string;
  /** What was taken out of it, or lost before. */
  readonly hidden: readonly Hidden[];
  /** Where a place of it is in what was written. */
  original(at: Position): Position;
}

/** What is looked at closely; of most texts, nothing. */
const suspicious =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\P{M}\p{M}+|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu;

/**
 * Cleans a text, which has plain line ends. What XML 1.0 forbids is taken out, and so are direction
 * marks that nothing closes on their line; what breaks a line is a space, what an older encoding
 * left is the sign that it stood for, and an accent is one with its letter.
 */
export function clean(written: string): Clean {
  if (written.search(suspicious) < 0) return { text: written, hidden: [], original: (at) => at };
  const lines = written.split("\n").map(cleanLine);
  const hidden = lines.flatMap((line, index) =>
    line.hidden.map(({ code, column }) => ({ code, at: { line: index + 1, column } })),
  );
  const original = ({ line, column }: Position) => {
    const cuts = lines[line - 1]?.cuts ?? [];
    const left = cuts.filter(({ column: from }) => from <= column);
    return { line, column: left.reduce((sum, { less }) => sum + less, column) };
  };
  return { text: lines.map(({ text }) => text).join("\n"), hidden, original };
}

/** From which column of the clean line on there are fewer signs than were written. */
interface Cut {
  readonly column: number;
  readonly less: number;
}

function cleanLine(written: string) {
  const stray = strayDirections(written);
  const cuts: Cut[] = [];
  const hidden: { code: string; column: number }[] = [];
  let text = "";
  let from = 0;
  for (const { 0: sign, index } of written.matchAll(suspicious)) {
    const code = sign.codePointAt(0) ?? 0;
    const clean = stray.has(index) ? "" : cleanSign(sign, code);
    if (isTold(code, clean)) hidden.push({ code: nameOf(code), column: index + 1 });
    if (clean === sign) continue;
    text += written.slice(from, index) + clean;
    from = index + sign.length;
    if (clean.length < sign.length) {
      cuts.push({ column: text.length + 1, less: sign.length - clean.length });
    }
  }
  return { text: text + written.slice(from), cuts, hidden };
}

/** In Windows' encoding for western Europe, where many a C1 control came from. */
const western = new TextDecoder("windows-1252");
const byteOrderMark = 0xfeff;
const replacement = 0xfffd;

function cleanSign(sign: string, code: number): string {
  if (code === replacement || isDirection(code)) return sign;
  if (sign.length > String.fromCodePoint(code).length) return sign.normalize("NFC");
  if (code >= 0xd800 && code < 0xe000) return "\ufffd";
  if (code === 0xb || code === 0xc || code === 0x2028 || code === 0x2029) return " ";
  if (code > 0x7f && code < 0xa0) return western.decode(Uint8Array.of(code)).replace(/\p{Cc}/u, "");
  return "";
}

function isDirection(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** An editor has nothing to mend where the sign that was meant is there. */
function isTold(code: number, clean: string): boolean {
  return code !== byteOrderMark && (clean === "" || clean === " " || clean === "\ufffd");
}

/** A text in which signs without a shape are named; those that join the parts of an emoji are not. */
export function visible(text: string): string {
  return text.replace(/(?!\u200d)\p{Cf}/gu, (sign) => `⟨${nameOf(sign.codePointAt(0) ?? 0)}⟩`);
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
