import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directorySource } from "./directory.ts";
import type { Seen } from "./directory-seen.ts";

/** A directory of its own with one file, gone when the test ends. */
function place() {
  const root = mkdtempSync(join(tmpdir(), "tribune-source-"));
  const file = "articles/un/fr.mdx";
  mkdirSync(join(root, "articles/un"), { recursive: true });
  const write = (text: string) => writeFileSync(join(root, file), text);
  write("un");
  return { root, file, write, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

test("a file that was saved again is not taken for what it was", async () => {
  using directory = place();
  const source = await directorySource(directory.root);
  const { entries } = await source.snapshot();
  const entry = entries.get(directory.file);
  if (entry === undefined) throw new Error("The file is not there.");
  expect(Buffer.from(await source.read(entry)).toString()).toBe("un");
  directory.write("deux");
  await expect(source.read(entry)).rejects.toThrow("was saved again");
  const { changed } = await source.snapshot([directory.file]);
  expect([...(changed ?? [])]).toEqual([directory.file]);
});

test("what an earlier process saw is looked at, and only what was written since is told", async () => {
  using directory = place();
  const seen = new Map<string, Seen>();
  const first = await (await directorySource(directory.root, seen)).snapshot();
  const kept = seen.get(directory.file);
  const again = await (await directorySource(directory.root, seen)).snapshot();
  expect(again.revision).toBe(first.revision);
  expect(seen.get(directory.file)).toBe(kept);
  directory.write("deux");
  const later = await (await directorySource(directory.root, seen)).snapshot();
  expect(later.revision).not.toBe(first.revision);
  rmSync(join(directory.root, "articles"), { recursive: true });
  const last = await (await directorySource(directory.root, seen)).snapshot();
  expect([...last.entries]).toEqual([]);
});
