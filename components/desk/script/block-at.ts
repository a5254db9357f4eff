/** Letters and digits alone: what is the same in a text as it is written and as it is shown. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What of a line of Markdown is shown. */
export function shownLetters(line: string): string {
  return letters(
    line
      .replace(/\]\([^()\s]{0,500}\)/g, "]")
      .replace(/<[^<>]{0,500}>/g, "")
      .replace(/\[\^[^[\]\s]{1,50}\]:?/g, "")
      .replace(/^\s*\d+[.)]\s/, ""),
  );
}

/** Fewer letters say too little of where they stand. */
const fewest = 3;
const piece = 30;

/**
 * Which of a page's blocks shows a line of the text: by its words, the nearest one where several have
 * them. `at` is how far down the text the line stands, from 0 to 1. -1 if it can't be told.
 */
export function blockAt(blocks: readonly string[], line: string, at: number): number {
  const wanted = shownLetters(line);
  if (wanted.length < fewest) return -1;
  const pieces = [wanted, wanted.slice(0, piece), wanted.slice(-piece)];
  for (const each of pieces) {
    const found = [...blocks.keys()].filter((index) => blocks[index]?.includes(each));
    if (found.length === 0) continue;
    const distance = (index: number) => Math.abs(index / blocks.length - at);
    return found.reduce((best, index) => (distance(index) < distance(best) ? index : best));
  }
  return -1;
}
