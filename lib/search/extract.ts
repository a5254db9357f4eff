import type { Locale } from "../i18n/locales.ts";
import { termOf, wordsOf } from "./terms.ts";

/** A stretch of text, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** An extract is about this long, in characters, and begins this far before what was found. */
const length = 260;
const lead = 60;

/** The text in parts, what was found apart. */
export function marked(text: string, locale: Locale, isFound: (term: string) => boolean): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { start, end: after } of hits(text, locale, isFound)) {
    if (start > end) parts.push({ text: text.slice(end, start), found: false });
    parts.push({ text: text.slice(start, after), found: true });
    end = after;
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false });
  return parts;
}

/** The stretch of a text that has most of what was looked for; undefined if it has nothing. */
export function extract(
  text: string,
  locale: Locale,
  isFound: (term: string) => boolean,
): Part[] | undefined {
  const all = hits(text, locale, isFound);
  let best: { start: number; score: number } | undefined;
  for (const [index, { start }] of all.entries()) {
    const within = new Set<string>();
    for (
      let next = index;
      (all[next]?.end ?? Number.POSITIVE_INFINITY) <= start + length;
      next += 1
    )
      within.add(all[next]?.term ?? "");
    if (best === undefined || within.size > best.score) best = { start, score: within.size };
  }
  if (best === undefined) return undefined;
  const from = wordStart(text, Math.max(0, best.start - lead));
  const to = wordEnd(text, Math.min(text.length, from + length));
  const parts = marked(text.slice(from, to), locale, isFound);
  const dots = { text: "…", found: false };
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < text.length ? [dots] : [])];
}

function hits(text: string, locale: Locale, isFound: (term: string) => boolean) {
  return wordsOf(text).flatMap(({ text: word, start, end }) => {
    const term = termOf(word, locale);
    return term !== undefined && isFound(term) ? [{ term, start, end }] : [];
  });
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at - 1);
  return space === -1 || space > at + lead ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(" ", at);
  return space < at - lead ? at : space;
}
