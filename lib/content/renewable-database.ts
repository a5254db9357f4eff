import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** A database that holds nothing which could not be made again, and how to make its tables. */
interface Renewable {
  readonly file: string;
  /** Raised when what is kept changes its form; `prepare` stores it as `user_version`. */
  readonly version: number;
  /** Makes what tables are missing; throws if what is there can't be used. */
  readonly prepare: (database: DatabaseSync) => void;
}

/** Opens a database. One that is damaged or of another version is made anew; nothing is lost by it. */
export function openRenewable({ file, version, prepare }: Renewable): DatabaseSync {
  try {
    const database = new DatabaseSync(file);
    const found = database.prepare("PRAGMA user_version").get()?.user_version;
    if (found === 0 || found === version) {
      prepare(database);
      return database;
    }
    database.close();
  } catch {
    // Not a database, or a damaged one.
  }
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  const database = new DatabaseSync(file);
  prepare(database);
  return database;
}
