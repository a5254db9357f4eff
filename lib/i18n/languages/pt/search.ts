import { stemmer } from "@orama/stemmers/portuguese";
import { stopwords } from "@orama/stopwords/portuguese";
import type { SearchWords } from "../language.ts";

/**
 * Plurals that change more than an s become singulars, which the stemmer does not do, and the
 * accents that it knows endings by are put back on a folded word.
 */
const endings = [
  [/[ao]es$/, "ao"],
  [/(?<=..)ais$/, "al"],
  [/([aeiou])veis$/, "$1vel"],
  [/ceis$/, "cil"],
  [/(?<!^c)ao(s?)$/, "ão$1"],
  [/^cidada(s?)$/, "cidadã$1"],
  [/(franc|ingl|portugu|holand|irland)es$/, "$1ês"],
] as const;

export const search: SearchWords = {
  stopWords: stopwords,
  elided: [],
  stem: (folded) =>
    stemmer(endings.reduce((text, [ending, other]) => text.replace(ending, other), folded)),
};
