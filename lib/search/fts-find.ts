import { toInstant } from "../content/dates.ts";
import type { Locale } from "../i18n/locales.ts";
import { type Alternatives, alternativesIn } from "./alternatives.ts";
import { firstNumber } from "./article-number.ts";
import { completeIn } from "./complete.ts";
import type { Found, Replaced, Wanted } from "./engine.ts";
import { fold } from "./fold.ts";
import { type IndexReader, nothing } from "./index-reader.ts";
import { type Clause, loosened, parseQuery } from "./query.ts";
import { termOf } from "./terms.ts";
import { neighbours } from "./typos.ts";

/** A word in so few articles may be a slip of the pen for one that is in many more. */
const rare = { articles: 2, times: 20 };

/** Looking for slips costs about a millisecond a word: in a longer query the rest is as written. */
const slips = 3;

/** Where no article has all, so many of what is asked for are looked for: the rarest tell most. */
const telling = 5;

type FoundHere = Omit<Found, "whole">;

/** Finds in one language's tables. */
export interface Finder {
  /** Years begin on a clock. */
  find(wanted: Wanted, now: number, timeZone: string): FoundHere;
  complete(text: string, limit: number): readonly string[];
}

/** Finds with what an index of a language answers. */
export function finderIn(index: IndexReader, locale: Locale): Finder {
  /** The terms one letter away from a word that the index knows, the most frequent ones. */
  const replacements = (word: string, term: string, atLeast: number): string[] => {
    const candidates = new Set(neighbours(term));
    // A slip in the ending can give another stem; one before it is a slip in the stem.
    for (const each of neighbours(fold(word), term.length - 1)) {
      candidates.add(termOf(each, locale) ?? "");
    }
    candidates.delete(term);
    return [...candidates]
      .map((each) => ({ each, articles: each === "" ? 0 : index.articlesWith(each) }))
      .filter(({ articles }) => articles >= atLeast)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, 3)
      .map(({ each }) => each);
  };

  const rarest = (clauses: readonly Alternatives[]) =>
    clauses
      .map((clause) => ({ clause, articles: Math.max(...clause.flat().map(index.articlesWith)) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => a.articles - b.articles)
      .map(({ clause }) => clause);

  const alternativesOf = (clause: Clause, languages: readonly Locale[]): Alternatives => {
    const own = alternativesIn(index, clause, locale, locale);
    if (own.length === 0) return [];
    const foreign = languages.filter((each) => each !== locale);
    return [...own, ...foreign.flatMap((each) => alternativesIn(index, clause, each, locale))];
  };

  const withSlips = (clauses: readonly Clause[]) => {
    const replaced: Replaced[] = [];
    const languages = index.languages();
    let looked = 0;
    const all = clauses.map((clause): Alternatives => {
      const alternatives = alternativesOf(clause, languages);
      const [word, ...others] = clause.words;
      const term = alternatives[0]?.[0];
      if (word === undefined || others.length > 0 || term === undefined) return alternatives;
      const articles = alternatives.flat().reduce((sum, each) => sum + index.articlesWith(each), 0);
      if (articles > rare.articles || looked === slips) return alternatives;
      looked += 1;
      const terms = replacements(word, term, articles === 0 ? 1 : articles * rare.times);
      if (articles === 0 && terms.length > 0) replaced.push({ typed: word, terms });
      return [...alternatives, ...terms.map((each) => [each])];
    });
    return { clauses: all.filter((each) => each.length > 0), replaced };
  };

  const find = (wanted: Wanted, now: number, timeZone: string): FoundHere => {
    const { query, theme, kind, year, offset, limit } = wanted;
    const typed = parseQuery(query);
    const filter = {
      range: year === undefined ? everything : stretchOf(year, timeZone),
      theme: theme ?? null,
      kind: kind ?? null,
      without: nothing,
      now,
    };
    const run = (asked: readonly Alternatives[], joined: "AND" | "OR") => {
      if (asked.length === 0) return { keys: [], total: 0 };
      const expression = asked.map(expressionOf).join(` ${joined} `);
      const runs = asked.flat().map((terms) => {
        const run = runOf(terms);
        return { expression: run, rarity: index.rarityOf(run) };
      });
      const question = { ...filter, expression, runs };
      const total = index.count(question);
      if (total === 0) return { keys: [], total };
      return { keys: index.best(question, limit, offset).map(({ key }) => key), total };
    };
    const look = (asked: readonly Clause[]) => {
      const { clauses, replaced } = withSlips(asked);
      const terms = new Set(clauses.flat(2));
      const common = clauses.length === 0;
      const found = { ...run(clauses, "AND"), terms, replaced, partial: false, common };
      return { found, clauses };
    };
    let { found, clauses } = look(typed);
    const looser = loosened(typed);
    if (found.total === 0 && looser !== undefined) ({ found, clauses } = look(looser));
    if (found.total > 0 || clauses.length <= 1) return found;
    return { ...found, ...run(rarest(clauses).slice(0, telling), "OR"), partial: true };
  };

  return { find, complete: (text, limit) => completeIn(index, text, limit) };
}

/** As the index reads it: runs of terms in quotes, any of which will do. */
function expressionOf(alternatives: Alternatives): string {
  return `(${alternatives.map(runOf).join(" OR ")})`;
}

const runOf = (terms: readonly string[]) => `"${terms.join(" ")}"`;

const everything = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

function stretchOf(year: number, timeZone: string): readonly [number, number] {
  const start = (each: number) => firstNumber(toInstant(`${each}-01-01`, timeZone));
  return [start(year), start(year + 1) - 1];
}
