import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What the commands remember between two runs; losing it costs only time. */
export interface KeyValueCache {
  get<T>(name: string): T | undefined;
  putAll(values: Iterable<readonly [name: string, value: unknown]>): void;
  /** Forgets those whose name is not one of these. */
  keepOnly(names: ReadonlySet<string>): void;
}

const schema = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS known (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * A memory under a directory or, where nothing can be written, one that ends with the process.
 * `version` names the code that remembers: what another version found counts no more.
 */
export function openKeyValueCache(directory: string, version: string): KeyValueCache {
  const database = open(directory, `memory-${version}.sqlite`);
  return database === undefined ? processMemory() : databaseMemory(database);
}

function databaseMemory(database: DatabaseSync): KeyValueCache {
  const select = database.prepare("SELECT value FROM known WHERE name = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO known VALUES (?, ?)");
  const names = database.prepare("SELECT name FROM known");
  const remove = database.prepare("DELETE FROM known WHERE name = ?");
  const together = (work: () => void) => {
    database.exec("BEGIN IMMEDIATE");
    work();
    database.exec("COMMIT");
  };
  return {
    get: <T>(name: string) => {
      const row = select.get(name);
      // Written by this same code and version: its form needs no second judgement.
      return row === undefined ? undefined : (JSON.parse(String(row.value)) as T);
    },
    putAll: (values) =>
      together(() => {
        for (const [name, value] of values) insert.run(name, JSON.stringify(value));
      }),
    keepOnly: (kept) =>
      together(() => {
        for (const { name } of names.all()) if (!kept.has(String(name))) remove.run(String(name));
      }),
  };
}

function processMemory(): KeyValueCache {
  const values = new Map<string, string>();
  return {
    get: <T>(name: string) => {
      const value = values.get(name);
      return value === undefined ? undefined : (JSON.parse(value) as T);
    },
    putAll: (list) => {
      for (const [name, value] of list) values.set(name, JSON.stringify(value));
    },
    keepOnly: (kept) => {
      for (const name of values.keys()) if (!kept.has(name)) values.delete(name);
    },
  };
}

function open(directory: string, name: string): DatabaseSync | undefined {
  const file = join(directory, name);
  for (const suffixes of [[], ["", "-wal", "-shm"]]) {
    try {
      for (const suffix of suffixes) rmSync(`${file}${suffix}`, { force: true });
      mkdirSync(directory, { recursive: true });
      for (const other of readdirSync(directory)) {
        if (/^memory-/.test(other) && !other.startsWith(name)) rmSync(join(directory, other));
      }
      const database = new DatabaseSync(file);
      database.exec(schema);
      return database;
    } catch {
      // Damaged: made anew once. If that fails too, the directory can't be written.
    }
  }
  return undefined;
}
