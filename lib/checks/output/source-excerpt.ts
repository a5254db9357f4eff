/** A line cut to fit, with the mark that goes under one of its words. */
export interface Excerpt {
  readonly text: string;
  readonly indent: string;
  readonly mark: string;
}

const word = /^(?:[\p{L}\p{M}\p{N}_’'./:#?=&%@-]+|.)/u;

/** What of a line to show around a column (from 1) within a width, and where the mark goes. */
export function excerptAt(line: string, column: number, width: number): Excerpt {
  const before = line.slice(0, column - 1);
  const after = line.slice(column - 1);
  const length = Math.min(columns(word.exec(after)?.[0] ?? " "), Math.max(1, width - 2));
  // Most of the room goes to what stands before the word: it says where in the sentence one is.
  const following = Math.min(columns(after), Math.max(length + 2, width / 3));
  const room = columns(line) <= width ? width : Math.max(0, width - following);
  const head = lastColumns(printable(before), Math.floor(room));
  const tail = firstColumns(printable(after), width - columns(head));
  return {
    text: head + tail,
    indent: " ".repeat(columns(head)),
    mark: "^".repeat(Math.max(1, length)),
  };
}

/** Tabs and control characters would move the mark, or the terminal itself. */
function printable(text: string): string {
  return text.replaceAll("\t", " ").replace(/\p{Cc}/gu, "\u00b7");
}

const wide =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** How many columns a terminal gives a text. */
function columns(text: string): number {
  let count = 0;
  for (const sign of text) {
    if (/\p{M}|\u200d/u.test(sign)) continue;
    count += wide.test(sign) ? 2 : 1;
  }
  return count;
}

function firstColumns(text: string, most: number): string {
  const signs = [...text];
  if (columns(text) <= most) return text;
  const kept: string[] = [];
  let room = most - 1;
  for (const sign of signs) {
    room -= columns(sign);
    if (room < 0) break;
    kept.push(sign);
  }
  return `${kept.join("")}…`;
}

function lastColumns(text: string, most: number): string {
  if (columns(text) <= most) return text;
  const kept: string[] = [];
  let room = most - 1;
  for (const sign of [...text].reverse()) {
    room -= columns(sign);
    if (room < 0) break;
    kept.push(sign);
  }
  return `…${kept.reverse().join("")}`;
}
