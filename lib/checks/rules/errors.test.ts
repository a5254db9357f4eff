import { expect, test } from "vitest";
import { checkOf, mark, marksIn, placesOf } from "../../testing/checks.ts";
import { articleText, themesYaml } from "../../testing/content.ts";

const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const file = "articles/2024-05-01-un/fr.mdx";
const article = (fields: Record<string, string> = {}, body = "Un texte.\n") =>
  articleText({ summary, ...fields }, body);

/** ‸ stands right before each word that the rule must name. */
const cases: readonly [rule: string, text: string, path?: string][] = [
  ["unknown-key", article({ [`${mark}titel`]: "x" })],
  [
    "missing-key",
    article()
      .replace(/^summary.*\n/m, "")
      .replace("---\n", `---\n${mark}`),
  ],
  ["invalid-value", article({ date: "‸2024-02-31" })],
  ["invalid-value", article({ changes: "[{ date: ‸hier, kind: minor, note: Une note }]" })],
  ["unknown-theme", article({ themes: "[alpha, ‸gamma]" })],
  ["duplicate-slug", article({ slug: "‸deux" })],
  ["unreadable-yaml", article({ title: "‸Un: deux" })],
  ["missing-frontmatter", "‸Un texte sans champs.\n"],
  ["empty-file", "‸\n"],
  ["unclosed-tag", article({}, "Avant ‸<Callout>\n\naprès\n")],
  ["unknown-component", article({}, "Avant <‸Calout>x</Calout>\n")],
  ["invalid-prop", article({}, '<Callout ‸ton="info">x</Callout>\n')],
  ["invalid-prop", article({}, '<Callout title="t" tone="‸sucess">x</Callout>\n')],
  ["invalid-prop", article({}, 'Avant <‸Figure src="a.png" />\n')],
  ["expression", article({}, "Deux ‸{1 + 1}\n")],
  ["expression", article({}, "<Callout ‸tone={x}>a</Callout>\n")],
  ["import", article({}, 'Un.\n\n‸import fs from "node:fs"\n')],
  ["excerpt-mark", article({}, "<Callout>\n\nUn.\n\n‸{/* suite */}\n\nDeux.\n\n</Callout>\n")],
  ["excerpt-mark", article({}, '<Quote author="A">\nUn ‸{/* more */} deux\n</Quote>\n')],
  ["excerpt-mark", article({}, "- Un\n\n  ‸{/* suite */}\n\n- Deux\n")],
  ["excerpt-mark", article({}, "Un\n\n> Deux\n>\n> ‸{/* suite */}\n")],
  ["excerpt-mark", article({}, "**Un ‸{/* suite */} deux**\n")],
  [
    "excerpt-mark",
    article({}, "Un\n\n```\n{/* suite */}\n```\n\n{/* suite */}\n\n- a {/* suite */}\n"),
  ],
  ["unknown-component", article({}, "e\u0301te\u0301\u0002 <‸Calout>x</Calout>\n")],
  ["invalid-value", article({ title: "e\u0301te\u0301", date: "‸2024-02-31" })],
  ["mdx-syntax", article({}, "Moins de ‸<5 %\n")],
  ["unknown-locale", "‸x", "articles/2024-05-01-un/de.mdx"],
  ["invalid-name", `${mark}${article()}`, "articles/2024-05-01-Été/fr.mdx"],
  ["invalid-redirect", "‸/ancien: /ancien\n", "redirects.yaml"],
];

test.each(cases)("%s is told at the very word: %s", async (rule, text, path = file) => {
  const other = { "articles/2024-04-02-deux/fr.mdx": article({ title: "Deux" }) };
  const { problems } = await checkOf({ "themes.yaml": themesYaml, ...other, [path]: text });
  expect(placesOf(problems, rule, path)).toEqual(marksIn(text));
});

test("a near miss of a field, a theme, a component, a prop and a value is proposed", async () => {
  const suggestions = async (text: string) =>
    (await checkOf({ [file]: text })).problems.map(({ suggestion }) => suggestion);
  expect(await suggestions(article({ titel: "x" }))).toEqual(["title"]);
  expect(await suggestions(article({ themes: "[alpa]" }))).toEqual(["alpha"]);
  expect(await suggestions(article({}, "<Calout>x</Calout>\n"))).toEqual(["Callout"]);
  expect(await suggestions(article({}, '<Callout ton="info">x</Callout>\n'))).toEqual(["tone"]);
  expect(await suggestions(article({}, '<Callout tone="sucess">x</Callout>\n'))).toEqual([
    "success",
  ]);
  const change = "[{ date: 2024-05-02, kind: additon, note: Une note }]";
  expect(await suggestions(article({ changes: change }))).toEqual(["addition"]);
});
