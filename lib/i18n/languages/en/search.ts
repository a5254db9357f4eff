import { stemmer } from "@orama/stemmers/english";
import { stopwords } from "@orama/stopwords/english";
import type { SearchWords } from "../language.ts";

export const search: SearchWords = {
  // The apostrophe of “don’t” ends a word.
  stopWords: stopwords.flatMap((word) => word.split("'")),
  elided: [],
  stem: stemmer,
};
