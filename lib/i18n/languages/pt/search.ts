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
  [/(pap|pain|fi|cru|quart|hot)eis$/, "$1el"],
  [/(ut|ag)eis$/, "$1il"],
  [/(civ|infant|host|juven|mercant)is$/, "$1il"],
  [/([eiu])ns$/, "$1m"],
  [/(?<=..)eus$/, "eu"],
  [/^([lr])eis$/, "$1ei"],
  [/cao(s?)$/, "ção$1"],
  [/(?<!^c)ao(s?)$/, "ão$1"],
  [/^cidadas?$/, "cidadã"],
  [/(franc|ingl|portugu|holand|irland)es$/, "$1ês"],
] as const;

export const search: SearchWords = {
  leavesPluralS: true,
  stopWords: stopwords,
  elided: [],
  stem: (folded) =>
    stemmer(endings.reduce((text, [ending, other]) => text.replace(ending, other), folded)),
};
