import type { DatabaseSync } from "node:sqlite";
import { toInstant } from "../content/dates.ts";
import { type Locale, otherLocale } from "../i18n/locales.ts";
import { firstNumber } from "./article-number.ts";
import { type Found, foreignMark, type Replaced, type Wanted } from "./engine.ts";
import { type Clause, parseQuery } from "./query.ts";
import { fold, termOf, wordsOf } from "./terms.ts";
import { neighbours } from "./typos.ts";

/** How much a word counts in a title, a summary, a heading and the text. */
const weights = "12, 5, 4, 1";

/** What was published today counts this much more than what is very old; half of that after a year. */
const freshness = 0.5;

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

/** The tables of a language, ready to be searched. */
export function finderIn(database: DatabaseSync, locale: Locale): Finder {
  const prepare = (sql: string) => database.prepare(sql.replaceAll("$", `${locale}_`));
  const filters = `$text MATCH ? AND rowid BETWEEN ? AND ?
    AND (? IS NULL OR rowid IN (SELECT id FROM $theme WHERE theme = ?))`;
  const count = prepare(`SELECT count(*) AS total FROM $text WHERE ${filters}`);
  const best = prepare(`
    SELECT article.key FROM (
      SELECT rowid AS id, bm25($text, ${weights})
        * (1 + ${freshness} / (1 + max(0, ? - rowid) / ?)) AS score
      FROM $text WHERE ${filters} ORDER BY score, rowid DESC LIMIT ? OFFSET ?
    ) JOIN $article AS article USING (id) ORDER BY score, id DESC`);
  const frequency = prepare("SELECT doc FROM $terms WHERE term = ?");
  const titles = prepare(`
    SELECT article.key FROM (
      SELECT rowid AS id FROM $title WHERE $title MATCH ? ORDER BY rowid DESC LIMIT ?
    ) JOIN $article AS article USING (id) ORDER BY id DESC`);
  const beginning = prepare("SELECT term FROM $words WHERE term >= ? AND term < ? LIMIT 1");

  const articlesWith = (term: string) => Number(frequency.get(term)?.doc ?? 0);

  /** The terms one letter away from a word that the index knows, the most frequent ones. */
  const replacements = (word: string, term: string, atLeast: number): string[] => {
    const candidates = new Set(neighbours(term));
    // A slip in the ending can give another stem; one before it is a slip in the stem.
    for (const each of neighbours(fold(word), term.length - 1)) {
      candidates.add(termOf(each, locale) ?? "");
    }
    candidates.delete(term);
    return [...candidates]
      .map((each) => ({ each, articles: each === "" ? 0 : articlesWith(each) }))
      .filter(({ articles }) => articles >= atLeast)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, 3)
      .map(({ each }) => each);
  };

  const rarest = (clauses: readonly Alternatives[]) =>
    clauses
      .map((clause) => ({ clause, articles: Math.max(...clause.flat().map(articlesWith)) }))
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
      const articles = articlesWith(term) + articlesWith(foreign);
      if (articles > rare.articles || looked === slips) return alternatives;
      looked += 1;
      const terms = replacements(word, term, articles === 0 ? 1 : articles * rare.times);
      if (articles === 0 && terms.length > 0) replaced.push({ typed: word, terms });
      return [...alternatives, ...terms.map((each) => [each])];
    });
    return { clauses: all.filter((each) => each.length > 0), replaced };
  };

  const find = ({ query, theme = null, year, offset, limit }: Query, now: number): FoundHere => {
    const { clauses, replaced } = withSlips(parseQuery(query));
    const terms = new Set(clauses.flat(2));
    const nothing = { keys: [], total: 0, terms, replaced, partial: false, common: false };
    if (clauses.length === 0) return { ...nothing, common: true };
    const range = year === undefined ? everything : stretchOf(year);
    const run = (match: string) => {
      if (match === "") return { keys: [], total: 0 };
      const filter = [match, ...range, theme, theme];
      const total = Number(count.get(...filter)?.total);
      if (total === 0) return { keys: [], total };
      const rows = best.all(firstNumber(now), aYear, ...filter, limit, offset);
      return { keys: rows.map(({ key }) => String(key)), total };
    };
    const all = run(clauses.map(expression).join(" AND "));
    if (all.total > 0 || clauses.length === 1) return { ...nothing, ...all };
    const some = rarest(clauses).slice(0, telling);
    return { ...nothing, ...run(some.map(expression).join(" OR ")), partial: true };
  };

  const titlesWith = (words: readonly string[], limit: number): string[] => {
    // Only letters and digits are in a word: nothing in it can mean anything to the index.
    const match = words.map((word) => `"${word}" *`).join(" AND ");
    return titles.all(match, limit).map(({ key }) => String(key));
  };

  const complete = (text: string, limit: number): readonly string[] => {
    const words = wordsOf(text).map((word) => fold(word.text));
    const last = words.at(-1);
    if (last === undefined) return [];
    const found = titlesWith(words, limit);
    if (found.length > 0) return found;
    const meant = [...neighbours(last)].filter((each) => beginning.get(each, `${each}\u{10ffff}`));
    const more = meant.flatMap((each) => titlesWith([...words.slice(0, -1), each], limit));
    return [...new Set(more)].slice(0, limit);
  };

  return { find, complete };
}

type Query = Omit<Wanted, "theme"> & { readonly theme?: string | null | undefined };

/** As the index reads it: runs of terms in quotes, any of which will do. */
function expression(alternatives: Alternatives): string {
  return `(${alternatives.map((run) => `"${run.join(" ")}"`).join(" OR ")})`;
}

/** A year in the numbers that articles have. */
const aYear = firstNumber(365.25 * 86_400_000);

const everything = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

function stretchOf(year: number): readonly [number, number] {
  const start = (each: number) => firstNumber(toInstant(`${each}-01-01`));
  return [start(year), start(year + 1) - 1];
}
