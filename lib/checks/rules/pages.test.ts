import { expect, test } from "vitest";
import { checkOf } from "../../testing/checks.ts";
import { articleText, type Files, pageText } from "../../testing/content.ts";

const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const site = {
  "pages/contact/fr.mdx": pageText({ title: "Contact" }, "## Nos heures\n\nLe matin.\n"),
  "pages/brouillon/fr.mdx": pageText({ draft: "true" }),
  "articles/2024-05-01-un/fr.mdx": articleText({ summary }, "## Une section\n\nUn texte.\n"),
};

/** The advice on a file, with its place. */
async function adviceOn(file: string, files: Files) {
  const { problems } = await checkOf({ ...site, ...files });
  return problems
    .filter((problem) => problem.file === file)
    .map(({ line, column, rule, suggestion }) =>
      `${line}:${column} ${rule} ${suggestion ?? ""}`.trim(),
    );
}

test.each([
  ["pages/a/fr.mdx", (body: string) => pageText({}, `${body}\n`), 5],
  [
    "articles/2024-05-02-a/fr.mdx",
    (body: string) => articleText({ title: "Autre", summary }, `${body}\n`),
    8,
  ],
] as const)(
  "links of %s to pages and articles are followed to their headings",
  async (file, of, line) => {
    const good =
      "[a](/fr/contact#nos-heures) [b](/fr/articles/un#une-section) [c](/fr/s-abonner#theme-alpha)";
    expect(await adviceOn(file, { [file]: of(good) })).toEqual([]);
    expect(await adviceOn(file, { [file]: of("[a](/fr/contac)") })).toEqual([
      `${line}:5 broken-link /fr/contact`,
    ]);
    expect(await adviceOn(file, { [file]: of("[a](/fr/contact#nos-heure)") })).toEqual([
      `${line}:17 broken-anchor nos-heures`,
    ]);
    expect(await adviceOn(file, { [file]: of("[a](/fr/brouillon)") })).toEqual([
      `${line}:5 hidden-link`,
    ]);
  },
);

test("a page's links to itself are followed too", async () => {
  const file = "pages/a/fr.mdx";
  const body = "## Ici\n\n[a](#ici) [b](/fr/a#ici) [c](#la)\n";
  expect(await adviceOn(file, { [file]: pageText({}, body) })).toEqual(["7:31 broken-anchor"]);
});

test("a page has the advice that texts have, on the images beside it too", async () => {
  const file = "pages/a/fr.mdx";
  const text = pageText({}, "Voir [ici](/fr).\n\n![Un plan](plan.png)\n");
  expect(await adviceOn(file, { [file]: text })).toEqual(["5:7 vague-link", "7:12 missing-image"]);
  const beside = { "pages/a/plan.png": "GIF89a" };
  expect(await adviceOn(file, { ...beside, [file]: text })).toEqual(["5:7 vague-link"]);
});

test("a page of which a part is in another language is told so", async () => {
  const english =
    "The town hall is open each morning, and those who live in the town may come to it without having made an appointment.\n";
  const file = "pages/a/fr.mdx";
  const found = await adviceOn(file, { [file]: pageText({}, english) });
  expect(found).toEqual(["5:1 wrong-language"]);
});
