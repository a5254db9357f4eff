import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Root } from "mdast";
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

test("a text that was parsed a moment ago is there as a tree, for one taker", () => {
  const store = diskStore(newDirectory());
  const tree: Root = { type: "root", children: [] };
  store.putAll([["a", "1", { ...file, tree }]]);
  expect(store.takeTree?.("a", "1")).toEqual(tree);
  expect(store.takeTree?.("a", "1")).toBeUndefined();
  store.putAll(["1", "2", "3", "4", "5"].map((blob) => ["b", blob, { ...file, tree }]));
  expect(store.takeTree?.("b", "1")).toBeUndefined();
  expect(store.takeTree?.("b", "5")).toEqual(tree);
});
