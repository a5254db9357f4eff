import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import type { SearchWords } from "../language.ts";

/**
 * Plurals that the stemmer leaves: irregular ones, those that a diaeresis has marked, and -s behind
 * an unstressed e.
 */
const plurals = [
  [/(?<!be)steden$/, "stad"],
  [/^(|kamer|parlements|bestuurs|partij|gezins)leden$/, "$1lid"],
  [/([gkpv])ens$/, "$1en"],
  [/eeen$/, "ee"],
  [/ieen$/, "ie"],
  [/(?<=..)ien$/, "ie"],
  [/(?<=..[dint]e)s$/, ""],
] as const;

/** What a plural's ending has made of the consonant before it: stemmen, huizen, brieven. */
const consonants = [
  [/([bcdfghjklmnprstw])\1$/, "$1"],
  [/z$/, "s"],
  [/v$/, "f"],
] as const;

export const search: SearchWords = {
  leavesPluralS: true,
  stopWords: stopwords,
  elided: [],
  stem: (folded) => replaced(stemmer(replaced(folded, plurals)), consonants),
};

function replaced(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [ending, other]) => text.replace(ending, other), word);
}
