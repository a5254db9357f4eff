import { withoutComments } from "./comments.ts";

const mark = /^[ \t]*\{\/\*\s*(?:suite|more)\s*\*\/\}[ \t]*$/m;

/** The MDX above the mark that ends the excerpt, or null when there is no mark. */
export function excerptOf(body: string): string | null {
  const match = mark.exec(body);
  if (match === null) return null;
  return body.slice(0, match.index).trim() || null;
}

/** How many words a reader meets, tags and comments aside; close enough for a reading time. */
export function wordCount(body: string): number {
  const prose = withoutComments(body, " ").replace(/<\/?[A-Za-z][^<>]*>/g, " ");
  return prose.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Minutes of reading at 220 words a minute, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}
