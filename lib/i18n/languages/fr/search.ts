import { stemmer } from "@orama/stemmers/french";
import { stopwords } from "@orama/stopwords/french";
import type { SearchWords } from "../language.ts";

/**
 * The accents that the stemmer knows endings by, put back on a folded word. Where this guesses
 * wrongly (« site »), the stem is the same as without. One plural in -aux is not that of an -al.
 */
const endings = [
  [/travaux$/, "travail"],
  [/ite(s?)$/, "ité$1"],
  [/ee(s?)$/, "ée$1"],
  [/iere(s?)$/, "ière$1"],
  [/erent$/, "èrent"],
] as const;

export const search: SearchWords = {
  leavesPluralS: true,
  stopWords: stopwords,
  elided: ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"],
  stem: (folded) =>
    stemmer(endings.reduce((text, [ending, accented]) => text.replace(ending, accented), folded)),
};
