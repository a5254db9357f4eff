import type { Language } from "../language.ts";
import { dates } from "./dates.ts";
import texts from "./messages.json" with { type: "json" };
import { pages } from "./pages.ts";
import { search } from "./search.ts";
import { typeset } from "./typography.ts";

export const french: Language = {
  tag: "fr",
  texts,
  typeset,
  quotes: ["«\u202f", "\u202f»"],
  colon: "\u00a0: ",
  comma: ", ",
  dates,
  searchSegment: "recherche",
  search,
  pages,
  territory: "fr_FR",
  langid: "french",
};
