import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openRenewable } from "../content/renewable-database.ts";
import { locales } from "../i18n/locales.ts";

/** Raised when what is indexed, or how words are cut, changes: an older file is then made anew. */
const version = 2;

/**
 * Per language: the texts' terms, of which nothing can be read back (`content=''`); the titles'
 * whole words; which article has which number; and the themes' articles.
 */
const tables = locales.map(tablesOf).join("");

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -8192;
  PRAGMA user_version = ${version};
  ${tables}
`;

function tablesOf(locale: string): string {
  return `
  CREATE VIRTUAL TABLE IF NOT EXISTS ${locale}_text USING fts5(
    title, summary, headings, body,
    content='', contentless_delete=1, tokenize="ascii tokenchars '~'"
  );
  CREATE VIRTUAL TABLE IF NOT EXISTS ${locale}_terms USING fts5vocab(${locale}_text, row);
  CREATE VIRTUAL TABLE IF NOT EXISTS ${locale}_title USING fts5(
    words, content='', contentless_delete=1, tokenize=ascii, detail=none, prefix='1 2 3'
  );
  CREATE VIRTUAL TABLE IF NOT EXISTS ${locale}_words USING fts5vocab(${locale}_title, row);
  CREATE TABLE IF NOT EXISTS ${locale}_article (
    key TEXT PRIMARY KEY, id INTEGER NOT NULL UNIQUE, file TEXT NOT NULL, blob TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS ${locale}_theme (
    theme TEXT, id INTEGER, PRIMARY KEY (theme, id)
  ) WITHOUT ROWID;
`;
}

/** Reads a little of every table: what can't be read raises an error. Reading all would delay the start. */
function probeOf(locale: string): string {
  return ["text", "title"]
    .map((table) => `SELECT count(*) FROM ${locale}_${table} WHERE ${locale}_${table} MATCH 'a';`)
    .concat(`SELECT count(*) FROM ${locale}_article; SELECT count(*) FROM ${locale}_theme;`)
    .join("");
}

/** Has the index made anew at the next start, after an error that says it can't be trusted. */
export function distrust(database: DatabaseSync): void {
  try {
    database.exec("PRAGMA user_version = -1");
  } catch {
    // A file that can't be written will not open as an index either.
  }
}

/** Opens the index under DATA_DIR. One that is damaged or of another version is made anew. */
export function openIndex(directory: string): DatabaseSync {
  const prepare = (database: DatabaseSync) => {
    database.exec(schema);
    for (const locale of locales) database.exec(probeOf(locale));
  };
  return openRenewable({ file: join(directory, "search.sqlite"), version, prepare });
}

/**
 * Opens an index that nobody else sees and that is gone when nothing refers to it any more. What
 * does not fit into 2 MiB of memory stands in a temporary file.
 */
export function openPassingIndex(): DatabaseSync {
  // SQLite's documentation, “Temporary Databases”: a file with no name.
  const database = new DatabaseSync("");
  database.exec(`PRAGMA cache_size = -2048; ${tables}`);
  return database;
}
