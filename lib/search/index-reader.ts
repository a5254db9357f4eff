import type { DatabaseSync } from "node:sqlite";
import type { Locale } from "../i18n/locales.ts";
import { firstNumber } from "./article-number.ts";
import { prefixOf } from "./language-tables.ts";

/** How much each time counts that a word stands in a title, a summary, a heading and the text. */
const weights = "12, 5, 4, 1";

/**
 * FTS5's bm25() adds the times up over all four, lets more of them count less and less, and divides by
 * the length of the whole: a title's word is then worth no more than many in a text. That it stands in
 * the title, or else in summary and headings, says what an article is about and counts by itself, at
 * any length: a weight so large that once is all it can count, 2.2 times how rare the word is.
 */
const once = 1e9;
const relevanceOf = (table: string) => `
  3 * bm25(${table}, ${once}, 0, 0, 0) + bm25(${table}, 0, ${once}, ${once}, 0)
  + bm25(${table}, ${weights})`;

/**
 * What was published today counts this much more than what is very old; half of that after a year.
 * It is less than what lies between a title, a summary and a text.
 */
const freshness = 0.5;

/** A year in the numbers that articles have. */
const aYear = firstNumber(365.25 * 86_400_000);

/** Terms that stand together. */
export interface Run {
  /** As an expression of FTS5 of its own. */
  readonly expression: string;
  /** How much it tells of an article that has it; see `rarityOf`. */
  readonly rarity: number;
}

/** What an index is asked for, in its own language. */
export interface Question {
  /** An expression of FTS5. */
  readonly expression: string;
  /** The runs of terms in it. */
  readonly runs: readonly Run[];
  /** The numbers of articles, from the first to the last that will do. */
  readonly range: readonly [number, number];
  /** The key of a theme, or null for any. */
  readonly theme: string | null;
  /** The key of a kind, likewise. */
  readonly kind: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Works that are passed over, as JSON; see `nothing`. */
  readonly without: string;
}

/** The JSON of an empty list. */
export const nothing = "[]";

/** A work that was found: the lower its score, the better. */
export interface Ranked {
  readonly key: string;
  readonly id: number;
  readonly score: number;
}

/** What can be asked of one language's index. */
export interface IndexReader {
  /** The languages of the articles that are in it. */
  languages(): readonly Locale[];
  /** In how many articles a term is, or several with spaces between them that stand together. */
  articlesWith(term: string): number;
  /** How rare an expression is: the inverse document frequency, above nothing for what all have. */
  rarityOf(expression: string): number;
  count(question: Question): number;
  /** The best first, and of those alike the newest. */
  best(question: Question, limit: number, offset?: number): readonly Ranked[];
  /** Works whose title has all words of an expression, the newest first. */
  titles(
    expression: string,
    limit: number,
    without?: string,
  ): readonly Pick<Ranked, "key" | "id">[];
  /** Whether a word of any title begins like this. */
  begins(letters: string): boolean;
}

/** The tables of a language, ready to be searched. */
export function indexReader(database: DatabaseSync, locale: Locale): IndexReader {
  const prepare = (sql: string) => database.prepare(sql.replaceAll("$", prefixOf(locale)));
  const passedOver = `
    (SELECT id FROM $article WHERE key IN (SELECT each.value FROM json_each(?) AS each))`;
  const filters = `$text MATCH ? AND rowid BETWEEN ? AND ?
    AND (? IS NULL OR rowid IN (SELECT id FROM $theme WHERE theme = ?))
    AND (? IS NULL OR rowid IN (SELECT id FROM $kind WHERE kind = ?))
    AND rowid NOT IN ${passedOver}`;
  const count = prepare(`SELECT count(*) AS total FROM $text WHERE ${filters}`);
  // Each run by itself, so that how rare it is can be said by others than bm25().
  const best = prepare(`
    WITH found AS MATERIALIZED (SELECT rowid AS id FROM $text WHERE ${filters}),
    relevance AS MATERIALIZED (
      SELECT $text.rowid AS id, (${relevanceOf("$text")}) * (run.value ->> 'factor') AS score
      FROM json_each(?) AS run JOIN $text ON $text MATCH (run.value ->> 'expression')
      WHERE +$text.rowid IN (SELECT id FROM found)
    ),
    ranked AS (
      SELECT id, sum(score) * (1 + ${freshness} / (1 + max(0, ? - id) / ?)) AS score
      FROM relevance GROUP BY id ORDER BY score, id DESC LIMIT ? OFFSET ?
    )
    SELECT article.key, id, score FROM ranked JOIN $article AS article USING (id)
    ORDER BY score, id DESC`);
  // From one language to the next, without reading what lies between.
  const languages = prepare(`
    WITH RECURSIVE held(language) AS (
      SELECT min(language) FROM $article
      UNION ALL
      SELECT (SELECT min(language) FROM $article WHERE language > held.language)
      FROM held WHERE held.language IS NOT NULL
    )
    SELECT language FROM held WHERE language IS NOT NULL`);
  const all = prepare("SELECT count(*) AS total FROM $article");
  const having = prepare("SELECT count(*) AS total FROM $text WHERE $text MATCH ?");
  const frequency = prepare("SELECT doc FROM $terms WHERE term = ?");
  const titles = prepare(`
    SELECT article.key, id FROM (
      SELECT rowid AS id FROM $title WHERE $title MATCH ? AND rowid NOT IN ${passedOver}
      ORDER BY rowid DESC LIMIT ?
    ) JOIN $article AS article USING (id) ORDER BY id DESC`);
  const beginning = prepare("SELECT term FROM $words WHERE term >= ? AND term < ? LIMIT 1");

  const filter = ({ expression, range, theme, kind, without }: Question) =>
    [expression, ...range, theme, theme, kind, kind, without] as const;
  const frequencies = (expression: string) => ({
    total: Number(all.get()?.total),
    found: Number(having.get(expression)?.total),
  });
  return {
    languages: () => languages.all().map(({ language }) => String(language)),
    articlesWith: (term) =>
      term.includes(" ")
        ? Number(having.get(`"${term}"`)?.total)
        : Number(frequency.get(term)?.doc ?? 0),
    rarityOf: (expression) => {
      const { total, found } = frequencies(expression);
      return Math.log(1 + (total + 1) / (found + 1));
    },
    count: (question) => Number(count.get(...filter(question))?.total),
    best: (question, limit, offset = 0) => {
      const runs = question.runs.map(({ expression, rarity }) => ({
        expression,
        factor: rarity / ownRarity(frequencies(expression)),
      }));
      const order = [JSON.stringify(runs), firstNumber(question.now), aYear] as const;
      return best
        .all(...filter(question), ...order, limit, offset)
        .map(({ key, id, score }) => ({ key: String(key), id: Number(id), score: Number(score) }));
    },
    titles: (expression, limit, without = nothing) =>
      titles
        .all(expression, without, limit)
        .map(({ key, id }) => ({ key: String(key), id: Number(id) })),
    begins: (letters) => beginning.get(letters, `${letters}\u{10ffff}`) !== undefined,
  };
}

/** The inverse document frequency of FTS5's bm25(): next to nothing for what half of all articles have. */
function ownRarity({ total, found }: { readonly total: number; readonly found: number }): number {
  const rarity = Math.log((total - found + 0.5) / (found + 0.5));
  return rarity > 0 ? rarity : 1e-6;
}
