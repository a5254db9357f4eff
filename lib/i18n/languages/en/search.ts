import { stemmer } from "@orama/stemmers/english";
import { stopwords } from "@orama/stopwords/english";
import type { SearchWords } from "../language.ts";

/** Plurals that the stemmer does not know. */
const plurals = [
  [/^children$/, "child"],
  [/(^|wo|ice|kes|air)men$/, "$1man"],
] as const;

export const search: SearchWords = {
  leavesPluralS: true,
  // The apostrophe of “don’t” ends a word.
  stopWords: stopwords.flatMap((word) => word.split("'")),
  elided: [],
  stem: (folded) =>
    stemmer(plurals.reduce((text, [ending, other]) => text.replace(ending, other), folded)),
};
