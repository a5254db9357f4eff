import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { openRenewable } from "./renewable-database.ts";

const version = 3;
const prepare = (database: DatabaseSync) =>
  database.exec(
    `PRAGMA user_version = ${version}; CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, text TEXT)`,
  );

/** A database of some hundred pages, closed. */
function madeDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), "tribune-database-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "inside/texts.sqlite");
  const database = openRenewable({ file, version, prepare });
  const insert = database.prepare("INSERT INTO text (text) VALUES (?)");
  for (let row = 0; row < 200; row += 1) insert.run("mot ".repeat(1_000));
  database.close();
  return file;
}

function rowsIn(file: string, wanted = version): number {
  const database = openRenewable({ file, version: wanted, prepare });
  const { rows } = { ...database.prepare("SELECT count(*) AS rows FROM text").get() };
  database.prepare("INSERT INTO text (text) VALUES (?)").run("one more");
  database.close();
  return Number(rows);
}

test("what was written is there the next time, if it is of the same version", () => {
  const file = madeDatabase();
  expect(rowsIn(file)).toBe(200);
  expect(rowsIn(file, version + 1)).toBe(0);
});

test.for<[name: string, damage: (file: string) => void]>([
  ["is not a database", (file) => writeFileSync(file, "not a database at all ".repeat(400))],
  ["has no byte", (file) => truncateSync(file)],
  ["was cut in half", (file) => truncateSync(file, readFileSync(file).length / 2)],
  [
    "has garbage in a page far behind",
    (file) => writeFileSync(file, readFileSync(file).fill(0xa5, 80 * 4096, 81 * 4096)),
  ],
  [
    "is a folder",
    (file) => {
      rmSync(file);
      mkdirSync(join(file, "inside"), { recursive: true });
    },
  ],
  ["has a folder for a log", (file) => mkdirSync(`${file}-wal/inside`, { recursive: true })],
])("one that %s is made anew", ([, damage]) => {
  const file = madeDatabase();
  damage(file);
  expect(rowsIn(file)).toBeLessThanOrEqual(200);
  // It is on the disk again.
  expect(rowsIn(file)).toBeGreaterThan(0);
});

test("where nothing can be written, memory takes its place, and an operator is told", () => {
  const told = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  onTestFinished(() => told.mockRestore());
  const file = madeDatabase();
  // A file where there should be a folder: no user may write below it, not even root.
  const nowhere = join(file, "texts.sqlite");
  expect(rowsIn(nowhere)).toBe(0);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("memory is used instead"));
  expect(rowsIn(file)).toBe(200);
});
