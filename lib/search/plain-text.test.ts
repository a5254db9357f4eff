import { expect, test } from "vitest";
import { extract, marked } from "./extract.ts";
import { plainText } from "./plain-text.ts";

test("what a reader meets is in the text, and nothing else", () => {
  const body = [
    "Le **vote** [du texte](https://example.org/x) a eu lieu[^1].",
    "",
    "{/* suite */}",
    "",
    "## Un _titre_",
    "",
    "- [x] fait",
    "",
    '<Callout tone="info">un encadré {/* secret */}</Callout>',
    '<Figure src="vote.png" alt="La salle" caption="Le soir" credit="Auteur" />',
    "",
    "| a | b |",
    "|---|---|",
    "| c | d |",
    "",
    "[^1]: Une note.",
  ].join("\n");
  const { headings, text } = plainText(body);
  expect(headings).toBe("Un _titre_");
  expect(text).toBe(
    "Le vote du texte a eu lieu. Un titre. fait un encadré La salle Le soir Auteur a b c d Une note.",
  );
});

const isVote = (term: string) => term === "vot";

test("what was looked for is marked whole, with its accents and ending", () => {
  expect(marked("On l’a voté, enfin", "fr", isVote)).toEqual([
    { text: "On l’a ", found: false },
    { text: "voté", found: true },
    { text: ", enfin", found: false },
  ]);
});

test("an extract is a short stretch around what was looked for, cut between words", () => {
  const text = `${"mot ".repeat(200)}le vote ${"suite ".repeat(200)}`.trim();
  const parts = extract(text, "fr", isVote) ?? [];
  const shown = parts.map((part) => part.text).join("");
  expect(shown).toMatch(/^…mot .*mot le vote suite.* suite…$/);
  expect(shown.length).toBeLessThan(300);
  expect(parts.filter(({ found }) => found)).toEqual([{ text: "vote", found: true }]);
  expect(extract("rien", "fr", isVote)).toBeUndefined();
});
