import { expect, test } from "vitest";
import { error, type Problem, start, warning } from "../content/problem.ts";
import { marked } from "./remedies.ts";

const file = "articles/un/fr.mdx";

/** A text after what mends a problem, which stands at |. */
function mended(text: string, problem: Problem): string {
  const plain = text.replace("|", "");
  const { remedy } = marked(problem, plain, text.indexOf("|"));
  return [...remedy].reverse().reduce((now, { from, to, text: put }) => {
    return now.slice(0, from) + put + now.slice(to);
  }, plain);
}

const expected = { expected: "«\u202f…\u202f»" };

test.each([
  ["Les rues|...", warning(file, "three-dots"), "Les rues…"],
  ["Le conseil|   a voté.", warning(file, "double-space"), "Le conseil a voté."],
  ['Un |"mot" ici', warning(file, "straight-quotes", start, expected), 'Un «\u202fmot" ici'],
  ['Un "mot|" ici', warning(file, "straight-quotes", start, expected), 'Un "mot\u202f» ici'],
  ["|# Titre", warning(file, "first-level-heading"), "## Titre"],
  [
    "Voir [un |texte](/fr/articles/budjet).",
    warning(file, "broken-link", start, { url: "/fr/articles/budjet" }, "/fr/articles/budget"),
    "Voir [un texte](/fr/articles/budget).",
  ],
  [
    '<Callout |tones="info">',
    error(file, "invalid-prop", start, { tag: "Callout", prop: "tones" }, "tone"),
    '<Callout tone="info">',
  ],
  [
    '<Callout tone="|info!">',
    error(file, "invalid-prop", start, { tag: "Callout", prop: "tone" }, "info"),
    '<Callout tone="info">',
  ],
  [
    "<|calout>\n\nUn.\n\n</calout>",
    error(file, "unknown-component", start, { tag: "calout" }, "Callout"),
    "<Callout>\n\nUn.\n\n</Callout>",
  ],
])("%s is mended", (text, problem, result) => {
  expect(mended(text, problem)).toBe(result);
});

test.each([
  ['a|"b', warning(file, "straight-quotes", start, expected)],
  ["Voir |ici.", warning(file, "broken-link", start, { url: "/rien" }, "/fr")],
  ["|un mot", warning(file, "wrong-language", start, {})],
  ["|", warning(file, "three-dots")],
  ["|.", warning(file, "three-dots")],
])("%s is left to its author", (text, problem) => {
  expect(mended(text, problem)).toBe(text.replace("|", ""));
});

test("what is marked is never outside of the text, wherever a problem says that it is", () => {
  for (const offset of [0, 3, 4, 400, -1]) {
    const { from, to } = marked(error(file, "mdx-syntax"), "Un.\n", Math.max(0, offset));
    expect(to).toBeLessThanOrEqual(4);
    expect(from).toBeGreaterThanOrEqual(0);
  }
});
