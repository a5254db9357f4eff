import { expect, test } from "vitest";
import type { Block } from "./blocks.ts";
import { rowOf, sideBySide } from "./side-by-side.ts";
import { diffWords } from "./word-diff.ts";

const blocks = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: "text", text }));
const row = (before: string, after: string) => rowOf({ runs: diffWords(before, after) });

test("of a sentence, the words that changed are marked on their side", () => {
  const { before, after } = row("Le texte est voté.", "Le texte est adopté enfin.");
  expect(before).toEqual([
    { text: "Le texte est ", differs: false },
    { text: "voté", differs: true },
    { text: ".", differs: false },
  ]);
  expect(after?.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(["adopté enfin"]);
});

test("what differs in typography alone is the same, and each side has its own", () => {
  expect(row("l'État « uni »", "l’État “uni”")).toEqual({
    before: [{ text: "l'État « uni »", differs: false }],
    after: [{ text: "l’État “uni”", differs: false }],
    same: true,
  });
});

test("a new paragraph stands alone, a changed one beside what it was", () => {
  const rows = sideBySide(
    blocks("Un.", "Deux mots de plus.", "Trois."),
    blocks("Un.", "Deux noms de plus.", "Entre.", "Trois."),
  );
  expect(rows.map(({ same }) => same)).toEqual([true, false, false, true]);
  expect(rows[1]?.before?.map(({ text }) => text).join("")).toBe("Deux mots de plus.");
  expect(rows[2]).toEqual({
    before: undefined,
    after: [{ text: "Entre.", differs: true }],
    same: false,
  });
});

test("of one short passage in place of one, a shared word is enough", () => {
  const rows = sideBySide(
    blocks("Un.", "des start-up ;", "Trois."),
    blocks("Un.", "des jeunes pousses ;", "Trois."),
  );
  expect(rows[1]?.before?.find(({ differs }) => differs)?.text).toBe("start-up");
});

test("nothing before is all new, nothing after is all gone", () => {
  expect(sideBySide([], blocks("A"))).toEqual([
    { before: undefined, after: [{ text: "A", differs: true }], same: false },
  ]);
  expect(sideBySide(blocks("A"), [])[0]?.after).toBeUndefined();
});

test("texts made to be unlike in every paragraph cost no more than a few of them", () => {
  // The same words in another order: each paragraph is what the other became, and nothing stayed.
  const shuffled = (seed: number, paragraph: number) =>
    Array.from({ length: 500 }, (_, index) => `m${((index + 1) * seed) % 503}`).join(" ") +
    ` ${paragraph}`;
  const text = (seed: number, length: number) =>
    blocks(...Array.from({ length }, (_, paragraph) => shuffled(seed, paragraph)));
  const cost = (length: number) => {
    const started = process.cpuUsage();
    const rows = sideBySide(text(31, length), text(57, length));
    expect(rows).toHaveLength(length);
    const { user, system } = process.cpuUsage(started);
    return user + system;
  };
  // The first time also counts what is compiled by being used.
  cost(10);
  expect(cost(300)).toBeLessThan(10 * cost(10));
});
