import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openRenewable } from "../content/renewable-database.ts";
import { version } from "./index-version.ts";
import { languagesIn, languageTable, probeTables } from "./language-tables.ts";

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -8192;
  PRAGMA user_version = ${version};
  ${languageTable};
`;

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
    for (const locale of languagesIn(database)) probeTables(database, locale);
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
  database.exec(`PRAGMA cache_size = -2048; ${languageTable}`);
  return database;
}
