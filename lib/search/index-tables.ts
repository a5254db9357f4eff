import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { PlainText } from "../content/body/plain-text.ts";
import type { Locale } from "../i18n/locales.ts";
import { isNumberFor, numberFor } from "./article-number.ts";
import type { Findable } from "./findable.ts";
import { fold } from "./fold.ts";
import { heldTerms } from "./held-terms.ts";
import { prefixOf } from "./language-tables.ts";
import { termsOf } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** A text that is in an index, by what it was then. */
export interface Indexed {
  readonly key: string;
  readonly id: number;
  readonly file: string;
  readonly version: string;
}

/** What can be found in one language, for whoever changes it. */
export interface IndexTables {
  /** All that is indexed. */
  all(): Iterable<Indexed>;
  /** Puts a text in place of what its work or page had before. Nothing is done for the same version. */
  put(found: Findable, plain: PlainText): void;
  remove(key: string): void;
  /** Whether a work or a page is found by this very version; without one, whether it is not found at all. */
  has(key: string, found: Findable | undefined): boolean;
}

/** The tables of a language, ready to be changed. */
export function indexTables(database: DatabaseSync, locale: Locale): IndexTables {
  const prepare = (sql: string) => database.prepare(sql.replaceAll("$", prefixOf(locale)));
  const select = {
    all: prepare("SELECT key, id, file, version FROM $article"),
    one: prepare("SELECT key, id, file, version FROM $article WHERE key = ?"),
    taken: prepare("SELECT 1 FROM $article WHERE id = ?"),
  };
  const insert = {
    article: prepare(
      "INSERT INTO $article (key, id, file, version, language) VALUES (?, ?, ?, ?, ?)",
    ),
    text: prepare(
      "INSERT INTO $text (rowid, title, summary, headings, body) VALUES (?, ?, ?, ?, ?)",
    ),
    title: prepare("INSERT INTO $title (rowid, words) VALUES (?, ?)"),
    theme: prepare("INSERT OR IGNORE INTO $theme (theme, id) VALUES (?, ?)"),
    kind: prepare("INSERT INTO $kind (kind, id) VALUES (?, ?)"),
  };
  const removals = [
    prepare("DELETE FROM $text WHERE rowid = ?"),
    prepare("DELETE FROM $title WHERE rowid = ?"),
    prepare("DELETE FROM $theme WHERE id = ?"),
    prepare("DELETE FROM $kind WHERE id = ?"),
    prepare("DELETE FROM $article WHERE id = ?"),
  ];

  const remove = (key: string) => {
    const row = select.one.get(key);
    if (row === undefined) return;
    for (const removal of removals) removal.run(Number(row.id));
  };

  const has = (key: string, found: Findable | undefined) => {
    const row = select.one.get(key);
    return row?.file === found?.file && row?.version === found?.version;
  };

  const put = (found: Findable, { headings, text }: PlainText) => {
    const { key, locale: language, file, title, summary, instant, names, version } = found;
    const row = select.one.get(key);
    if (row !== undefined && isIndexed(found, indexedIn(row))) return;
    remove(key);
    const id = numberFor(key, instant, (taken) => select.taken.get(taken) !== undefined);
    const terms = (each: string) => heldTerms(termsOf(each, language).join(" "), language, locale);
    insert.article.run(key, id, file, version, language);
    // Who wrote it says of an article what a heading does.
    const heads = terms(`${headings}\n${names}`);
    insert.text.run(id, terms(title), terms(summary), heads, terms(text));
    insert.title.run(
      id,
      wordsOf(title)
        .map((word) => fold(word.text))
        .join(" "),
    );
    for (const theme of found.themes) insert.theme.run(theme, id);
    if (found.kind !== undefined) insert.kind.run(found.kind, id);
  };

  const all = () => select.all.all().map(indexedIn);
  return { all, put, remove, has };
}

const indexedIn = (row: Record<string, SQLOutputValue>): Indexed => ({
  key: String(row.key),
  id: Number(row.id),
  file: String(row.file),
  version: String(row.version),
});

/** Whether a text is in an index as it is, with the instant that it has on the site's clock. */
export function isIndexed(found: Findable | undefined, { id, file, version }: Indexed): boolean {
  return found?.file === file && found.version === version && isNumberFor(id, found.instant);
}
