import type { DatabaseSync } from "node:sqlite";

/** Does all of some work on a database, or nothing of it. Throws what the work throws. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec("BEGIN");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    // SQLite ends the transaction itself when the disk is full.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
