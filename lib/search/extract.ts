import type { Locale } from "../i18n/locales.ts";
import { termOf } from "./terms.ts";
import { isSpaceless, type Word, wordsOf } from "./words.ts";

/** A stretch of text, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** Whether a term is looked for, or several with spaces between them that stand together. */
export type IsFound = (terms: string) => boolean;

/** What was found in a text. */
interface Hit {
  readonly terms: string;
  readonly start: number;
  readonly end: number;
}

/** An extract is about this long, in characters, and begins this far before what was found. */
const length = 260;
const lead = 60;

/** So many words with no space between them can be what was looked for. */
const together = 12;

/** The text in parts, what was found apart. */
export function marked(text: string, locale: Locale, isFound: IsFound): Part[] {
  return partsOf(text, hits(text, locale, isFound), 0, text.length);
}

/** The stretch of a text that has most of what was looked for; undefined if it has nothing. */
export function extract(text: string, locale: Locale, isFound: IsFound): Part[] | undefined {
  const all = hits(text, locale, isFound);
  let best: { start: number; score: number } | undefined;
  for (const [index, { start }] of all.entries()) {
    const within = new Set<string>();
    for (
      let next = index;
      (all[next]?.end ?? Number.POSITIVE_INFINITY) <= start + length;
      next += 1
    )
      within.add(all[next]?.terms ?? "");
    if (best === undefined || within.size > best.score) best = { start, score: within.size };
  }
  if (best === undefined) return undefined;
  const from = wordStart(text, Math.max(0, best.start - lead));
  const to = wordEnd(text, Math.min(text.length, from + length));
  const dots = { text: "…", found: false };
  return [
    ...(from > 0 ? [dots] : []),
    ...partsOf(text, all, from, to),
    ...(to < text.length ? [dots] : []),
  ];
}

/** The beginning of a text of which nothing else tells what it is about. */
export function opening(text: string): string {
  const to = wordEnd(text, Math.min(text.length, length));
  return to < text.length ? `${text.slice(0, to)}…` : text;
}

function partsOf(text: string, found: readonly Hit[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let end = from;
  for (const { start, end: after } of found) {
    if (start < from || after > to) continue;
    if (start > end) parts.push({ text: text.slice(end, start), found: false });
    parts.push({ text: text.slice(start, after), found: true });
    end = after;
  }
  if (end < to) parts.push({ text: text.slice(end, to), found: false });
  return parts;
}

function hits(text: string, locale: Locale, isFound: IsFound): Hit[] {
  const words = wordsOf(text);
  const found: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    let hit: Hit | undefined;
    let terms = "";
    let next = at;
    let taken = at + 1;
    // Words that only a dictionary parts may have been looked for in one.
    do {
      const word = words[next];
      const term = word && termOf(word.text, locale);
      if (word === undefined) break;
      if (term !== undefined) terms += terms === "" ? term : ` ${term}`;
      next += 1;
      if (term !== undefined && isFound(terms)) {
        hit = { terms, start: words[at]?.start ?? 0, end: word.end };
        taken = next;
      }
    } while (next < at + together && words[next]?.start === words[next - 1]?.end);
    if (hit !== undefined) found.push(hit);
    at = taken;
  }
  return found;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at - 1);
  if (space !== -1 && space <= at + lead) return space + 1;
  return at + (unspaced(text.slice(at, at + lead)).at(1)?.start ?? 0);
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(" ", at);
  if (space >= at - lead) return space;
  return at - lead + (unspaced(text.slice(at - lead, at)).at(-1)?.start ?? lead);
}

/** The words of a stretch where no spaces are written; its first and last may be parts of one. */
function unspaced(stretch: string): readonly Word[] {
  return isSpaceless(stretch) ? wordsOf(stretch) : [];
}
