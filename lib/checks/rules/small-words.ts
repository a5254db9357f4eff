import { knownLanguage } from "../../i18n/language-of.ts";
import { languages } from "../../i18n/languages/register.ts";
import type { Locale } from "../../i18n/locales.ts";

/** A title or a name is short, and may well be foreign: shorter passages are not judged. */
const leastWords = 12;

/** The words that hold sentences together, each with the languages that have it, as one bit each. */
const bits = new Map<string, number>();
for (const [index, { search }] of languages.entries()) {
  for (const word of search.stopWords) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
}

/** How many words of a passage are small ones, by the languages that have them. */
function countsOf(words: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    const of = bits.get(word);
    if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}

/**
 * The languages that words are in rather than in their text's own, with hardly any doubt, the
 * likeliest first. What both languages have says nothing; a language whose small words nobody has
 * listed is not judged.
 */
export function likelyLanguages(words: readonly string[], locale: Locale): readonly Locale[] {
  const own = languages.findIndex(({ tag }) => tag === knownLanguage(locale)?.tag);
  if (own < 0 || words.length < leastWords) return [];
  const counts = countsOf(words);
  const small = (language: number, without: number) => {
    let sum = 0;
    for (const [of, count] of counts) {
      if ((of & (1 << language)) !== 0 && (of & (1 << without)) === 0) sum += count;
    }
    return sum;
  };
  return languages
    .map(({ tag }, index) => ({ tag, found: small(index, own), against: small(own, index) }))
    .filter(({ found, against }) => found >= words.length / 5 && against * 4 <= found)
    .sort((a, b) => b.found - a.found)
    .map(({ tag }) => tag);
}
