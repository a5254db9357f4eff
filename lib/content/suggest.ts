import { closest, distance } from "fastest-levenshtein";

/** The word of a list that was probably meant, if one is close enough to be worth proposing. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 200) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  const allowed = Math.max(2, Math.floor(word.length / 3));
  return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}
