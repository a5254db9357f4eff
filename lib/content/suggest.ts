import { closest, distance } from "fastest-levenshtein";

/** The word of a list that was probably meant, if one is close enough to be worth proposing. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 200) return undefined;
  const allowed = Math.max(2, Math.floor(word.length / 3));
  // Lengths that differ by more are further away than that: of ten thousand names few are compared.
  const near = known.filter((each) => Math.abs(each.length - word.length) <= allowed);
  if (near.length === 0) return undefined;
  const best = closest(word.toLowerCase(), near);
  return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}
