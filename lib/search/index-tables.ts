import type { DatabaseSync } from "node:sqlite";
import type { Article } from "../content/article.ts";
import type { PlainText } from "../content/body/plain-text.ts";
import type { Locale } from "../i18n/locales.ts";
import { isNumberFor, numberFor } from "./article-number.ts";
import { fold } from "./fold.ts";
import { heldTerms } from "./held-terms.ts";
import { prefixOf } from "./language-tables.ts";
import { termsOf } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** An article that is in an index, by what its file was then, and its number. */
export interface Indexed {
  readonly key: string;
  readonly id: number;
  readonly file: string;
  readonly blob: string;
}

/** What can be found in one language, for whoever changes it. */
export interface IndexTables {
  /** All that is indexed. */
  all(): Iterable<Indexed>;
  /** Puts an article in place of what its work had before. Nothing is done for the same. */
  put(article: Article, plain: PlainText): void;
  remove(key: string): void;
  /** Whether a work is found by this very file; without one, whether it is not found at all. */
  has(key: string, article: Article | undefined): boolean;
}

/** The tables of a language, ready to be changed. */
export function indexTables(database: DatabaseSync, locale: Locale): IndexTables {
  const prepare = (sql: string) => database.prepare(sql.replaceAll("$", prefixOf(locale)));
  const select = {
    all: prepare("SELECT key, id, file, blob FROM $article"),
    one: prepare("SELECT id, file, blob FROM $article WHERE key = ?"),
    taken: prepare("SELECT 1 FROM $article WHERE id = ?"),
  };
  const insert = {
    article: prepare("INSERT INTO $article (key, id, file, blob, language) VALUES (?, ?, ?, ?, ?)"),
    text: prepare(
      "INSERT INTO $text (rowid, title, summary, headings, body) VALUES (?, ?, ?, ?, ?)",
    ),
    title: prepare("INSERT INTO $title (rowid, words) VALUES (?, ?)"),
    theme: prepare("INSERT OR IGNORE INTO $theme (theme, id) VALUES (?, ?)"),
  };
  const removals = [
    prepare("DELETE FROM $text WHERE rowid = ?"),
    prepare("DELETE FROM $title WHERE rowid = ?"),
    prepare("DELETE FROM $theme WHERE id = ?"),
    prepare("DELETE FROM $article WHERE id = ?"),
  ];

  const remove = (key: string) => {
    const row = select.one.get(key);
    if (row === undefined) return;
    for (const removal of removals) removal.run(Number(row.id));
  };

  const has = (key: string, article: Article | undefined) => {
    const row = select.one.get(key);
    return row?.file === article?.file && row?.blob === article?.blob;
  };

  const put = (article: Article, { headings, text }: PlainText) => {
    const { key, file, blob, instant } = article;
    if (has(key, article) && isNumberFor(Number(select.one.get(key)?.id), instant)) return;
    remove(key);
    const id = numberFor(key, instant, (taken) => select.taken.get(taken) !== undefined);
    const terms = (each: string) =>
      heldTerms(termsOf(each, article.locale).join(" "), article.locale, locale);
    insert.article.run(key, id, file, blob, article.locale);
    insert.text.run(id, terms(article.title), terms(article.summary), terms(headings), terms(text));
    insert.title.run(
      id,
      wordsOf(article.title)
        .map((word) => fold(word.text))
        .join(" "),
    );
    for (const theme of article.themes) insert.theme.run(theme, id);
  };

  const all = () =>
    select.all.all().map(({ key, id, file, blob }) => ({
      key: String(key),
      id: Number(id),
      file: String(file),
      blob: String(blob),
    }));
  return { all, put, remove, has };
}
