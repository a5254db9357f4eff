import type { Language } from "../language.ts";
import { dates } from "./dates.ts";
import texts from "./messages.json" with { type: "json" };
import { pages } from "./pages.ts";
import { search } from "./search.ts";
import { typeset } from "./typography.ts";

export const arabic: Language = {
  tag: "ar",
  texts,
  typeset,
  quotes: ["«", "»"],
  colon: ": ",
  comma: "، ",
  dates,
  searchSegment: "search",
  search,
  pages,
  territory: "ar_AR",
  langid: "arabic",
};
