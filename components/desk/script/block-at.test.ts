import { expect, test } from "vitest";
import { blockAt, letters } from "./block-at.ts";

const page = ["Un essai", "Première phrase, avec un lien.", "Les écoles", "un", "Première phrase"];
const blocks = page.map(letters);

test("the block of a line is found by its words, whatever signs stand around them", () => {
  expect(blockAt(blocks, "**Première** phrase, avec un [lien](/fr/articles/rien).", 0)).toBe(1);
  expect(blockAt(blocks, "### Les écoles[^1]", 0)).toBe(2);
  expect(blockAt(blocks, '<Callout tone="info">Les écoles</Callout>', 0.9)).toBe(2);
});

test("where several have them, the nearest one is meant", () => {
  expect(blockAt(blocks, "Première phrase", 0.1)).toBe(1);
  expect(blockAt(blocks, "Première phrase", 0.9)).toBe(4);
});

test("what says too little, or is not on the page, is nowhere", () => {
  expect(blockAt(blocks, "- un", 0)).toBe(-1);
  expect(blockAt(blocks, "Des mots qui ne sont pas là", 0)).toBe(-1);
  expect(blockAt(blocks, "", 0)).toBe(-1);
});
