import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Parsed } from "./article.ts";
import type { ParsedStore } from "./parsed-store.ts";
import { openRenewable } from "./renewable-database.ts";

/** Raised when what is kept changes its form: an older file is then made anew. */
const version = 2;

const schema = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -4096;
  PRAGMA user_version = ${version};
  CREATE TABLE IF NOT EXISTS file (
    path TEXT, blob TEXT, parsed TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (path, blob)
  );
`;

/** A store whose file is whole once it is closed: else the next start has its log to read first. */
export interface DiskStore extends ParsedStore {
  close(): void;
}

/**
 * The store under DATA_DIR: what was parsed is known after a restart, and article texts stay out of
 * memory. A database that is damaged or of another version is made anew; nothing is lost by it.
 */
export function diskStore(directory: string): DiskStore {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "parsed.sqlite");
  const database = openRenewable({ file, version, prepare: (each) => each.exec(schema) });
  const select = database.prepare("SELECT parsed FROM file WHERE path = ? AND blob = ?");
  const selectBody = database.prepare("SELECT body FROM file WHERE path = ? AND blob = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)");
  const names = database.prepare("SELECT path, blob FROM file");
  const remove = database.prepare("DELETE FROM file WHERE path = ? AND blob = ?");
  const together = (work: () => void) => {
    database.exec("BEGIN");
    try {
      work();
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  };
  return {
    get: (path, blob) => {
      const row = select.get(path, blob);
      // Written by this same code and version: its form needs no second judgement.
      return row === undefined ? undefined : (JSON.parse(String(row.parsed)) as Parsed);
    },
    body: (path, blob) => {
      const row = selectBody.get(path, blob);
      return row === undefined ? undefined : String(row.body);
    },
    putAll: (files) =>
      together(() => {
        for (const [path, blob, { parsed, body }] of files) {
          insert.run(path, blob, JSON.stringify(parsed), body);
        }
      }),
    close: () => database.close(),
    keepOnly: (files) => {
      const kept = new Set([...files].map(([path, blob]) => `${blob} ${path}`));
      const stale = names.all().filter(({ path, blob }) => !kept.has(`${blob} ${path}`));
      together(() => {
        for (const { path, blob } of stale) remove.run(path ?? null, blob ?? null);
      });
    },
  };
}
