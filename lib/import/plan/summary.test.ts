import { expect, test } from "vitest";
import { summaryOf } from "./summary.ts";

const sentence = (words: number) => `${"Mot ".repeat(words).trim()}.`;

test("a summary takes paragraphs until it says something", () => {
  expect(summaryOf(["Bonjour.", "Voici ce que le conseil a décidé hier soir.", "Et après."])).toBe(
    "Bonjour. Voici ce que le conseil a décidé hier soir.",
  );
});

test("a long one ends with its last whole sentence", () => {
  const [first, second] = [sentence(40), sentence(60)];
  expect(summaryOf([`${first} ${second}`])).toBe(first);
});

test("a sentence without end is cut between two words", () => {
  const summary = summaryOf([sentence(200)]);
  expect(summary).toMatch(/^(?:Mot )*Mot…$/);
  expect(summary.length).toBeGreaterThan(300);
  expect(summary.length).toBeLessThanOrEqual(320);
});

test("nothing gives nothing", () => {
  expect(summaryOf([])).toBe("");
});
