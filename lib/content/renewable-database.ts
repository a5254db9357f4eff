import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { warn } from "../log.ts";

/** A database that holds nothing which could not be made again, and how to make its tables. */
interface Renewable {
  readonly file: string;
  /** Raised when what is kept changes its form; `prepare` stores it as `user_version`. */
  readonly version: number;
  /** Makes what tables are missing; throws if what is there can't be used. */
  readonly prepare: (database: DatabaseSync) => void;
}

/**
 * Opens a database, making its folder. One that is damaged or of another version is made anew;
 * nothing is lost by it. Where nothing can be written, as on a full disk, an empty one in memory
 * takes its place until the next start, and an operator is told.
 */
export function openRenewable(renewable: Renewable): DatabaseSync {
  try {
    mkdirSync(dirname(renewable.file), { recursive: true });
    return openSound(renewable) ?? makeAnew(renewable);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn("store", `${renewable.file} can't be written, memory is used instead: ${reason}`);
    return opened(":memory:", renewable.prepare);
  }
}

/** The database that is there; undefined if it is to be made anew. */
function openSound({ file, version, prepare }: Renewable): DatabaseSync | undefined {
  try {
    return opened(file, (database) => {
      const found = database.prepare("PRAGMA user_version").get()?.user_version;
      if (found !== 0 && found !== version) throw new Error("It is of another version.");
      // 60 ms for 120 MB: half a database opens as well as a whole one, and fails much later.
      const check = database.prepare("PRAGMA quick_check(1)").get();
      if (check?.quick_check !== "ok") throw new Error("It is damaged.");
      prepare(database);
    });
  } catch (error) {
    if (isFull(error)) throw error;
    return undefined;
  }
}

function makeAnew({ file, prepare }: Renewable): DatabaseSync {
  for (const suffix of ["", "-wal", "-shm"]) {
    // Whatever has its name: a folder too.
    rmSync(`${file}${suffix}`, { recursive: true, force: true });
  }
  return opened(file, prepare);
}

function opened(place: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  const database = new DatabaseSync(place);
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLITE_FULL, and SQLITE_IOERR, which is what it says of a quota or a limit of file sizes. */
const full = new Set([10, 13]);

/** Whether an error of a database says that the disk takes no more: what is there is sound then. */
export function isFull(error: unknown): boolean {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) : 0;
  // The higher bits say where it happened (SQLite, Result and Error Codes).
  return full.has(code & 0xff);
}
