import type { DatabaseSync } from "node:sqlite";
import type { Locale } from "../i18n/locales.ts";
import { firstNumber } from "./article-number.ts";

/** How much a word counts in a title, a summary, a heading and the text. */
const weights = "12, 5, 4, 1";

/** What was published today counts this much more than what is very old; half of that after a year. */
const freshness = 0.5;

/** A year in the numbers that articles have. */
const aYear = firstNumber(365.25 * 86_400_000);

/** What an index is asked for, in its own language. */
export interface Question {
  /** An expression of FTS5. */
  readonly expression: string;
  /** The runs of terms in it, each an expression of its own. */
  readonly runs: readonly string[];
  /** The numbers of articles, from the first to the last that will do. */
  readonly range: readonly [number, number];
  /** The key of a theme, or null for any. */
  readonly theme: string | null;
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
  /** In how many articles a term is. */
  articlesWith(term: string): number;
  /** How much a run of terms tells of an article that has it: FTS5's measure of how rare it is. */
  weightOf(run: string): number;
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
  const prepare = (sql: string) => database.prepare(sql.replaceAll("$", `${locale}_`));
  const passedOver = `
    (SELECT id FROM $article WHERE key IN (SELECT each.value FROM json_each(?) AS each))`;
  const filters = `$text MATCH ? AND rowid BETWEEN ? AND ?
    AND (? IS NULL OR rowid IN (SELECT id FROM $theme WHERE theme = ?))
    AND rowid NOT IN ${passedOver}`;
  const count = prepare(`SELECT count(*) AS total FROM $text WHERE ${filters}`);
  const best = prepare(`
    SELECT article.key, id, score FROM (
      SELECT rowid AS id, bm25($text, ${weights})
        * (1 + ${freshness} / (1 + max(0, ? - rowid) / ?)) AS score
      FROM $text WHERE ${filters} ORDER BY score, rowid DESC LIMIT ? OFFSET ?
    ) JOIN $article AS article USING (id) ORDER BY score, id DESC`);
  const all = prepare("SELECT count(*) AS total FROM $article");
  const having = prepare("SELECT count(*) AS total FROM $text WHERE $text MATCH ?");
  const frequency = prepare("SELECT doc FROM $terms WHERE term = ?");
  const titles = prepare(`
    SELECT article.key, id FROM (
      SELECT rowid AS id FROM $title WHERE $title MATCH ? AND rowid NOT IN ${passedOver}
      ORDER BY rowid DESC LIMIT ?
    ) JOIN $article AS article USING (id) ORDER BY id DESC`);
  const beginning = prepare("SELECT term FROM $words WHERE term >= ? AND term < ? LIMIT 1");

  const filter = ({ expression, range, theme, without }: Question) =>
    [expression, ...range, theme, theme, without] as const;
  return {
    articlesWith: (term) => Number(frequency.get(term)?.doc ?? 0),
    weightOf: (run) => {
      const [total, found] = [all.get(), having.get(run)].map((row) => Number(row?.total));
      // As FTS5's own bm25 has it: never nothing, even for what every article has.
      return Math.max(1e-6, Math.log(((total ?? 0) - (found ?? 0) + 0.5) / ((found ?? 0) + 0.5)));
    },
    count: (question) => Number(count.get(...filter(question))?.total),
    best: (question, limit, offset = 0) =>
      best
        .all(firstNumber(question.now), aYear, ...filter(question), limit, offset)
        .map(({ key, id, score }) => ({ key: String(key), id: Number(id), score: Number(score) })),
    titles: (expression, limit, without = nothing) =>
      titles
        .all(expression, without, limit)
        .map(({ key, id }) => ({ key: String(key), id: Number(id) })),
    begins: (letters) => beginning.get(letters, `${letters}\u{10ffff}`) !== undefined,
  };
}
