import { expect, test } from "vitest";
import { allKept, forget, isShown, type Kept, keep } from "./kept-texts.ts";

const day = 24 * 60 * 60 * 1_000;

/** A browser's store. */
function store() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > 1_000) throw new DOMException("full", "QuotaExceededError");
      items.set(name, value);
    },
    removeItem: (name: string) => {
      items.delete(name);
    },
  };
}

const path = "articles/un/fr.mdx";
const words = (more: Partial<Kept> = {}): Kept => {
  return { path, base: "a1", page: "p1", at: 1_000, fields: { [`${path}#body`]: "Un" }, ...more };
};

test("each page keeps its own words, the newest first, and forgets no one else's", () => {
  const kept = store();
  expect(keep(kept, words())).toBe(true);
  expect(keep(kept, words({ page: "p2", at: 2_000 }))).toBe(true);
  keep(kept, words({ at: 3_000 }));
  expect(allKept(kept, 4_000).map(({ page, at }) => [page, at])).toEqual([
    ["p1", 3_000],
    ["p2", 2_000],
  ]);
  forget(kept, words());
  expect(allKept(kept, 4_000).map(({ page }) => page)).toEqual(["p2"]);
});

test("what has no room is told, and what is old or anything else is no text", () => {
  const kept = store();
  expect(keep(kept, words({ fields: { body: "x".repeat(2_000) } }))).toBe(false);
  kept.setItem("tribune-desk odd", "{");
  kept.setItem("tribune-desk null", "null");
  kept.setItem("another", "{}");
  keep(kept, words());
  expect(allKept(kept, 61 * day)).toEqual([]);
  expect(kept.length).toBe(1);
});

test("words that the form says are not missed, line ends at their ends aside", () => {
  const form = (body: string) => (name: string) => (name === `${path}#body` ? body : undefined);
  expect(isShown(words(), form("Un\n"))).toBe(true);
  expect(isShown(words(), form("Un\n\nDeux"))).toBe(false);
  expect(isShown(words({ fields: { other: "Un" } }), form("Un"))).toBe(false);
});
