import { toInstant } from "../content/dates.ts";
import { type Locale, otherLocale } from "../i18n/locales.ts";
import { firstNumber } from "./article-number.ts";
import { type Found, foreignMark, type Replaced, type Wanted } from "./engine.ts";
import { type IndexReader, nothing } from "./index-reader.ts";
import { type Clause, parseQuery } from "./query.ts";
import { fold, termOf, wordsOf } from "./terms.ts";
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
  find(wanted: Wanted, now: number): FoundHere;
  complete(text: string, limit: number): readonly string[];
}

/** One clause as the index is asked for it: any of these runs of terms. */
type Alternatives = readonly (readonly string[])[];

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

  const alternativesOf = ({ words }: Clause): Alternatives => {
    const own = words.flatMap((word) => termOf(word, locale) ?? []);
    if (own.length === 0) return [];
    const foreign = words.flatMap((word) => termOf(word, otherLocale(locale)) ?? []);
    const marked = foreign.map((term) => foreignMark + term);
    return marked.length === 0 ? [own] : [own, marked];
  };

  const withSlips = (clauses: readonly Clause[]) => {
    const replaced: Replaced[] = [];
    let looked = 0;
    const all = clauses.map((clause): Alternatives => {
      const alternatives = alternativesOf(clause);
      const [word, ...others] = clause.words;
      const [[term] = [], [foreign = ""] = []] = alternatives;
      if (word === undefined || others.length > 0 || term === undefined) return alternatives;
      const articles = index.articlesWith(term) + index.articlesWith(foreign);
      if (articles > rare.articles || looked === slips) return alternatives;
      looked += 1;
      const terms = replacements(word, term, articles === 0 ? 1 : articles * rare.times);
      if (articles === 0 && terms.length > 0) replaced.push({ typed: word, terms });
      return [...alternatives, ...terms.map((each) => [each])];
    });
    return { clauses: all.filter((each) => each.length > 0), replaced };
  };

  const find = ({ query, theme, year, offset, limit }: Wanted, now: number): FoundHere => {
    const { clauses, replaced } = withSlips(parseQuery(query));
    const terms = new Set(clauses.flat(2));
    const none = { keys: [], total: 0, terms, replaced, partial: false, common: false };
    if (clauses.length === 0) return { ...none, common: true };
    const filter = {
      range: year === undefined ? everything : stretchOf(year),
      theme: theme ?? null,
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
    const all = run(clauses, "AND");
    if (all.total > 0 || clauses.length === 1) return { ...none, ...all };
    return { ...none, ...run(rarest(clauses).slice(0, telling), "OR"), partial: true };
  };

  const titlesWith = (words: readonly string[], limit: number): string[] => {
    // Only letters and digits are in a word: nothing in it can mean anything to the index.
    const expression = words.map((word) => `"${word}" *`).join(" AND ");
    return index.titles(expression, limit).map(({ key }) => key);
  };

  const complete = (text: string, limit: number): readonly string[] => {
    const words = wordsOf(text).map((word) => fold(word.text));
    const last = words.at(-1);
    if (last === undefined) return [];
    const found = titlesWith(words, limit);
    if (found.length > 0) return found;
    const meant = [...neighbours(last)].filter(index.begins);
    const more = meant.flatMap((each) => titlesWith([...words.slice(0, -1), each], limit));
    return [...new Set(more)].slice(0, limit);
  };

  return { find, complete };
}

/** As the index reads it: runs of terms in quotes, any of which will do. */
function expressionOf(alternatives: Alternatives): string {
  return `(${alternatives.map(runOf).join(" OR ")})`;
}

const runOf = (terms: readonly string[]) => `"${terms.join(" ")}"`;

const everything = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

function stretchOf(year: number): readonly [number, number] {
  const start = (each: number) => firstNumber(toInstant(`${each}-01-01`));
  return [start(year), start(year + 1) - 1];
}
