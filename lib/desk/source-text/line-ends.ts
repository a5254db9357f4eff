/** How lines end in a file. */
export type LineEnd = "\n" | "\r\n" | "\r";

/** A file's text, and what was written for it. */
export interface Written {
  /** What was written, sign for sign: with its byte order mark and its line ends. */
  readonly written: string;
  /** The same with plain line ends, without the mark: what an editor shows, and ranges count in. */
  readonly text: string;
}

const anyLineEnd = /\r\n?|\n/g;

/** Decodes UTF-8 so that encoding gives the same bytes; it must be known to be UTF-8. */
export function decodeWritten(bytes: Uint8Array): Written {
  const written = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  return { written, text: withPlainLineEnds(written.slice(markLength(written))) };
}

/** A text whose lines all end with one sign. */
export function withPlainLineEnds(text: string): string {
  return text.replace(anyLineEnd, "\n");
}

/** How long the byte order mark of a text is: a sign, or none. */
export function markLength(written: string): number {
  return written.startsWith("\ufeff") ? 1 : 0;
}

/** Every way in which lines of it end, the most frequent first; empty if it has but one line. */
export function lineEndsOf(written: string): readonly LineEnd[] {
  const counts = new Map<LineEnd, number>();
  for (const [end] of written.matchAll(anyLineEnd)) {
    counts.set(end as LineEnd, (counts.get(end as LineEnd) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([end]) => end);
}

/** Replaces a range of the text in what was written; new lines end as that in which it begins. */
export function splice(
  { written, text }: Written,
  { from, to }: { readonly from: number; readonly to: number },
  insert: string,
): string {
  const mark = markLength(written);
  const plain = written.length === text.length + mark;
  const double = plain ? [] : doubled(written.slice(mark));
  const placed = (offset: number) => offset + mark + double.filter((end) => end < offset).length;
  const [start, end] = [placed(from), placed(to)];
  const lines = insert.replaceAll("\n", lineEndAt(written, start));
  return written.slice(0, start) + lines + written.slice(end);
}

/** The line ends with which a text with plain ones ends. */
export function linesBelow(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(end);
}

/** Where, in the text with plain line ends, those stand that were of two signs. */
function doubled(written: string): number[] {
  return [...written.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
}

/** How the line around a place ends, or the one before if it is the last. */
function lineEndAt(written: string, place: number): LineEnd {
  const after = /\r\n?|\n/.exec(written.slice(place))?.[0];
  const before = /(?:\r\n?|\n)(?=[^\r\n]*$)/.exec(written.slice(0, place))?.[0];
  return (after ?? before ?? "\n") as LineEnd;
}
