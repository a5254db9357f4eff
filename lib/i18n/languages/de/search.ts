import { stemmer } from "@orama/stemmers/german";
import { stopwords } from "@orama/stopwords/german";
import type { SearchWords } from "../language.ts";

/** The stemmer leaves the feminine of those who do something; one search is meant for all of them. */
const endings = [
  [/(?<=..)erin(nen)?$/, "er"],
  [/(?<=.{4})innen$/, "in"],
] as const;

export const search: SearchWords = {
  leavesPluralS: false,
  stopWords: stopwords,
  elided: [],
  stem: (folded) =>
    stemmer(endings.reduce((text, [ending, other]) => text.replace(ending, other), folded)),
};
