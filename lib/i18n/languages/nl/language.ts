import type { Language } from "../language.ts";
import { dates } from "./dates.ts";
import texts from "./messages.json" with { type: "json" };
import { pages } from "./pages.ts";
import { search } from "./search.ts";
import { typeset } from "./typography.ts";

export const dutch: Language = {
  tag: "nl",
  texts,
  typeset,
  quotes: ["‘", "’"],
  colon: ": ",
  comma: ", ",
  dates,
  searchSegment: "zoeken",
  search,
  pages,
  territory: "nl_NL",
  langid: "dutch",
};
