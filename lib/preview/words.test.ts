import { expect, test } from "vitest";
import { compareBlocks, compareWords } from "./words.ts";

test("of a sentence, the words that changed are marked on their side", () => {
  const { before, after } = compareWords("Le texte est voté.", "Le texte est adopté enfin.");
  expect(before).toEqual([
    { text: "Le texte est ", differs: false },
    { text: "voté", differs: true },
    { text: ".", differs: false },
  ]);
  expect(after?.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(["adopté enfin"]);
});

test("a new paragraph stands alone, a changed one beside what it was", () => {
  const rows = compareBlocks(
    ["Un.", "Deux mots.", "Trois."],
    ["Un.", "Deux noms.", "Entre.", "Trois."],
  );
  expect(rows.map(({ same }) => same)).toEqual([true, false, false, true]);
  expect(rows[1]?.before?.map(({ text }) => text).join("")).toBe("Deux mots.");
  expect(rows[2]).toEqual({
    before: undefined,
    after: [{ text: "Entre.", differs: true }],
    same: false,
  });
});

test("nothing before is all new, nothing after is all gone", () => {
  expect(compareBlocks([], ["A"])).toEqual([
    { before: undefined, after: [{ text: "A", differs: true }], same: false },
  ]);
  expect(compareBlocks(["A"], [])[0]?.after).toBeUndefined();
});

test("texts that would take too long to compare are shown as wholly other", () => {
  const noise = (seed: number) =>
    Array.from({ length: 40_000 }, (_, index) => `m${(index * seed) % 7919}`).join(" ");
  const started = performance.now();
  const { before } = compareWords(noise(31), noise(57));
  expect(before?.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5_000);
});
