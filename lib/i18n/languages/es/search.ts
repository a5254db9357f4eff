import { stemmer } from "@orama/stemmers/spanish";
import { stopwords } from "@orama/stopwords/spanish";
import type { SearchWords } from "../language.ts";

/**
 * Words of the list that are what a text is about: « estado » is more than what has been. The list
 * has « país » with either accent.
 */
const meaningful = /^(?:acuerdo|empleo|estados?|pa[iíì]s|poder|trabajo|usos?|valor|verdad)$/;

/**
 * The accents that the stemmer knows endings by, put back on a folded word, and plurals that it
 * takes for forms of verbs or does not know.
 */
const endings = [
  [/cion$/, "ción"],
  [/(og|om|dan)ia(s?)$/, "$1ía$2"],
  [/(franc|portugu|holand|irland|inter)es$/, "$1és"],
  [/([dt])ades$/, "$1ad"],
  [/(?<=..)enes$/, "en"],
  [/(atro|capa|cru|efica|feli|jue|lu|velo|vo)ces$/, "$1z"],
] as const;

export const search: SearchWords = {
  leavesPluralS: true,
  stopWords: stopwords.filter((word) => !meaningful.test(word)),
  elided: [],
  stem: (folded) =>
    stemmer(endings.reduce((text, [ending, other]) => text.replace(ending, other), folded)),
};
