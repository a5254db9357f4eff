import { stemmer } from "@orama/stemmers/italian";
import { stopwords } from "@orama/stopwords/italian";
import type { SearchWords } from "../language.ts";

/** Adjectives in -are, whose singular alone the stemmer takes for a verb. */
const adjectives = /(lament|milit)ari$/;

export const search: SearchWords = {
  leavesPluralS: false,
  stopWords: stopwords,
  elided: [
    ...["un", "quell", "quest", "bell", "tutt", "anch", "cos", "com", "senz", "nient", "dov"],
    "po",
  ],
  stem: (folded) => stemmer(folded.replace(adjectives, "$1are")),
};
