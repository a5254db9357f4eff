import type { Language } from "../language.ts";
import { dates } from "./dates.ts";
import texts from "./messages.json" with { type: "json" };
import { pages } from "./pages.ts";
import { search } from "./search.ts";
import { typeset } from "./typography.ts";

export const german: Language = {
  tag: "de",
  texts,
  typeset,
  quotes: ["„", "“"],
  colon: ": ",
  comma: ", ",
  dates,
  searchSegment: "suche",
  search,
  pages,
  territory: "de_DE",
  langid: "ngerman",
};
