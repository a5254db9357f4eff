import type { DatabaseSync } from "node:sqlite";
import type { Locale } from "../i18n/locales.ts";

/** Which languages an index has tables of: a site's languages can change while it is served. */
export const languageTable = "CREATE TABLE IF NOT EXISTS language (tag TEXT PRIMARY KEY)";

/** What the names of a language's tables begin with: two of `_`, which no tag gives, end it. */
export function prefixOf(locale: Locale): string {
  return `${locale.toLowerCase().replace(/[^a-z\d]/g, "_")}__`;
}

/** The languages that an index has tables of. */
export function languagesIn(database: DatabaseSync): readonly Locale[] {
  return database
    .prepare("SELECT tag FROM language")
    .all()
    .map(({ tag }) => String(tag));
}

/**
 * Makes a language's tables: the texts' terms, of which nothing can be read back (`content=''`); the
 * titles' whole words; which article has which number; and the articles of themes and kinds.
 */
export function createTables(database: DatabaseSync, locale: Locale): void {
  const schema = `
  CREATE VIRTUAL TABLE $text USING fts5(
    title, summary, headings, body,
    content='', contentless_delete=1, tokenize="ascii tokenchars '~'"
  );
  CREATE VIRTUAL TABLE $terms USING fts5vocab($text, row);
  CREATE VIRTUAL TABLE $title USING fts5(
    words, content='', contentless_delete=1, tokenize=ascii, detail=none, prefix='1 2 3'
  );
  CREATE VIRTUAL TABLE $words USING fts5vocab($title, row);
  CREATE TABLE $article (
    key TEXT PRIMARY KEY, id INTEGER NOT NULL UNIQUE, file TEXT NOT NULL, version TEXT NOT NULL,
    language TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX $language ON $article (language);
  CREATE TABLE $theme (theme TEXT, id INTEGER, PRIMARY KEY (theme, id)) WITHOUT ROWID;
  CREATE TABLE $kind (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
`;
  database.exec(schema.replaceAll("$", prefixOf(locale)));
  database.prepare("INSERT INTO language (tag) VALUES (?)").run(locale);
}

/** Takes a language's tables away, and all that was found by them. */
export function dropTables(database: DatabaseSync, locale: Locale): void {
  for (const table of ["terms", "words", "text", "title", "article", "theme", "kind"]) {
    database.exec(`DROP TABLE ${prefixOf(locale)}${table}`);
  }
  database.prepare("DELETE FROM language WHERE tag = ?").run(locale);
}

/** Reads a little of every table: what can't be read raises an error. Reading all would delay the start. */
export function probeTables(database: DatabaseSync, locale: Locale): void {
  for (const table of ["text", "title"].map((name) => prefixOf(locale) + name)) {
    database.exec(`SELECT count(*) FROM ${table} WHERE ${table} MATCH 'a'`);
  }
  for (const name of ["article", "theme", "kind"]) {
    database.exec(`SELECT count(*) FROM ${prefixOf(locale)}${name}`);
  }
}
