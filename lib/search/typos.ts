const letters = "abcdefghijklmnopqrstuvwxyz";

/** Shorter words have too many neighbours, longer ones are not words. */
const lengths = { shortest: 4, longest: 40 };

/**
 * All that one wrong, missing, added or swapped letter, not before `from`, can have been; for a
 * folded word.
 */
export function neighbours(word: string, from = 0): ReadonlySet<string> {
  const found = new Set<string>();
  if (word.length < lengths.shortest || word.length > lengths.longest) return found;
  for (let at = from; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const rest = after.slice(1);
    if (after !== "") found.add(before + rest);
    if (rest !== "") found.add(before + rest.charAt(0) + after.charAt(0) + rest.slice(1));
    for (const letter of letters) {
      found.add(before + letter + after);
      if (after !== "") found.add(before + letter + rest);
    }
  }
  found.delete(word);
  return found;
}
