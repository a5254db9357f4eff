import type { Locale } from "../i18n/locales.ts";
import { fold } from "./fold.ts";
import { termOf, termsOf } from "./terms.ts";
import { isSpaceless } from "./words.ts";

/** No word is longer than this, in letters: what is has no other cuts than the dictionary's. */
const longest = 24;

/** So many cuts are looked for, those of the fewest words first. */
const most = 8;

/**
 * The runs of terms, with spaces between them, by which a typed word is found in a language. Where no
 * spaces are written, words are cut by what is around them: 東京都庁 is 東京 and 都庁, 東京都 is 東京
 * and 都. A typed word is then looked for in all the words of an index that it can be made of; 京都 is
 * in none of these.
 */
export function cutsOf(
  word: string,
  locale: Locale,
  isHeld: (term: string) => boolean,
): readonly string[] {
  const own = termsOf(word, locale).join(" ");
  if (!isSpaceless(word)) return own === "" ? [] : [own];
  const others = heldCuts(word, locale, isHeld).map((terms) => terms.join(" "));
  return [...new Set([own, ...others])].filter((each) => each !== "");
}

function heldCuts(word: string, locale: Locale, isHeld: (term: string) => boolean) {
  const letters = fold(word).match(/\P{M}\p{M}*/gu) ?? [];
  if (letters.length > longest) return [];
  /** How what begins at a letter can be cut. */
  const from: string[][][] = [];
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const found: string[][] = [];
    for (let end = letters.length; end > at && found.length < most; end -= 1) {
      const rests = from[end] ?? [];
      if (rests.length === 0) continue;
      const term = termOf(letters.slice(at, end).join(""), locale);
      if (term !== undefined && !isHeld(term)) continue;
      for (const rest of rests) found.push(term === undefined ? rest : [term, ...rest]);
    }
    from[at] = found.slice(0, most);
  }
  return from[0] ?? [];
}
