import { expect, test } from "vitest";
import { parseBody } from "../content/body/parse-body.ts";
import { plainText } from "../content/body/plain-text.ts";
import { extract, marked } from "./extract.ts";

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
  const { headings, text } = plainText(parseBody(body));
  expect(headings).toBe("Un titre");
  expect(text).toBe(
    "Le vote du texte a eu lieu. Un titre. fait un encadré La salle Le soir Auteur a b c d Une note.",
  );
});

test.each([
  [
    "Un déficit &lt; 3 %, l’accolade \\{x\\}, l’astérisque 5 \\* 3 et&nbsp;voilà.",
    "Un déficit < 3 %, l’accolade {x}, l’astérisque 5 * 3 et voilà.",
  ],
  ["`a_b` et **gras**_ital_, snake_case", "a_b et grasital, snake_case"],
  ["[^1]: Note seule", "Note seule"],
  ["Voir [le texte][t].\n\n[t]: https://x.example 'Titre'", "Voir le texte."],
  ["![La salle](vote.png) ![Le soir][i]\n\n[i]: soir.png", "La salle Le soir"],
  ["https://x.example/a_b?c=1&d=2", "https://x.example/a_b?c=1&d=2"],
  ["Un titre ?\n===\n\nUn\nmot  \nà la ligne", "Un titre ? Un mot à la ligne"],
  ["```sh\nnpm start # <x>\n```", "npm start # <x>"],
  ["1. un\n2. deux\n\n> cité\n\n---\n\n~~rayé~~", "un deux cité rayé"],
  ['<Quote author="Ana" source="Journal">Oui</Quote>', "Ana Journal Oui"],
  ["<Callout title='L&apos;heure'>20 h</Callout>", "L'heure 20 h"],
  ["100 m<sup>2</sup>, CO<sub>2</sub>, le<br>1<sup>er</sup>", "100 m2, CO2, le 1er"],
  ['<abbr title="Journal">JO</abbr>', "Journal JO"],
  ['Un <Lang code="nl">raad</Lang>, <Lang code="ar">\n\nنعم\n\n</Lang>', "Un raad, نعم"],
  ['<Gallery caption="G">\n<Figure src="a.png" alt="A" caption="C" />\n</Gallery>', "G A C"],
  ["Tableau : Votes\n\n| a |\n| - |\n\nTableau 2 : x", "Votes a Tableau 2 : x"],
  ["## Un titre {#ici}\n\n> [!NOTE]\n> Un mot.", "Un titre. Un mot."],
])("%j is searched, and quoted in results, as it is read: %s", (body, text) => {
  expect(plainText(parseBody(body)).text).toBe(text);
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
