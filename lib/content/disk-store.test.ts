import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { diskStore } from "./disk-store.ts";

const file = { parsed: { problems: [] }, body: "Un texte." };

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "tribune-store-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

test("what the disk does not take is known all the same, and written once there is space", () => {
  const directory = newDirectory();
  const store = diskStore(directory);
  store.putAll([["a", "1", file]]);
  // A table that is not there stands for a disk that takes nothing.
  const other = new DatabaseSync(join(directory, "parsed.sqlite"));
  other.exec("ALTER TABLE file RENAME TO away");
  store.putAll([["b", "2", file]]);
  expect(store.body("b", "2")).toBe("Un texte.");
  expect(store.get("b", "2")).toEqual({ problems: [] });
  expect(() => store.flush?.()).toThrow();
  other.exec("ALTER TABLE away RENAME TO file");
  store.flush?.();
  const next = diskStore(directory);
  expect([next.body("a", "1"), next.body("b", "2")]).toEqual(["Un texte.", "Un texte."]);
});

test("what is to be kept stays, and the rest is forgotten", () => {
  const store = diskStore(newDirectory());
  store.putAll(["1", "2", "3"].map((blob) => ["a", blob, file]));
  store.keepOnly([["a", "2"]]);
  expect(["1", "2", "3"].map((blob) => store.body("a", blob))).toEqual([
    undefined,
    "Un texte.",
    undefined,
  ]);
});
