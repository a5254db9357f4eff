import type { Locale } from "../i18n/locales.ts";
import { cutsOf } from "./cuts.ts";
import { heldTerms } from "./held-terms.ts";
import type { IndexReader } from "./index-reader.ts";
import type { Clause } from "./query.ts";

/** One clause as the index is asked for it: any of these runs, the terms of each typed word in turn. */
export type Alternatives = readonly (readonly string[])[];

/** So many ways in which the words of a phrase can be cut are looked for. */
const most = 16;

/** How a clause can stand in texts of a language, as the index of another or the same holds them. */
export function alternativesIn(
  reader: IndexReader,
  { words }: Clause,
  locale: Locale,
  index: Locale,
): Alternatives {
  const held = (terms: string) => heldTerms(terms, locale, index);
  const isHeld = (term: string) => reader.articlesWith(held(term)) > 0;
  let runs: readonly (readonly string[])[] = [[]];
  for (const word of words) {
    const cuts = cutsOf(word, locale, isHeld);
    if (cuts.length === 0) continue;
    runs = runs.flatMap((run) => cuts.map((cut) => [...run, held(cut)])).slice(0, most);
  }
  return runs.filter((run) => run.length > 0);
}
