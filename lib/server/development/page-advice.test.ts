import { expect, test } from "vitest";
import { checkOf } from "../../testing/checks.ts";
import { articleText, catalogueOf } from "../../testing/content.ts";
import { pageAdvice } from "./page-advice.ts";

const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const files = {
  "articles/2024-05-01-un/fr.mdx": articleText({ summary }, "Et...\n"),
  "articles/2024-05-01-un/en.mdx": articleText({ summary, title: "One" }, "And...\n"),
  "articles/2024-05-02-deux/fr.mdx": articleText({ summary, title: "Deux", themes: "[alpa]" }),
};
const place = { directory: "/home/a b/content" };

const adviceAt = async (path: string) => {
  const { problems } = await checkOf(files);
  return pageAdvice(problems, await catalogueOf(files), path, place);
};

test("the text that is read comes first, then its translation, then a count of the rest", async () => {
  const { title, here, others } = await adviceAt("/en/articles/un");
  expect(title).toBe("2 points to look at on this page");
  expect(here.map(({ place, rule }) => [place, rule])).toEqual([
    ["articles/2024-05-01-un/en.mdx:8:4", "three-dots"],
    ["articles/2024-05-01-un/fr.mdx:8:3", "three-dots"],
  ]);
  expect(here[0]?.href).toBe("vscode://file/home/a%20b/content/articles/2024-05-01-un/en.mdx:8:4");
  expect(here[0]?.sentence).toBe("Three dots in a row: write the sign “…”.");
  expect(others.title).toBe("1 more point in 1 file");
});

test("a text that errors keep from having a page is found by its folder, in French", async () => {
  const { title, here, files } = await adviceAt("/fr/articles/deux");
  expect(title).toBe("1 point à revoir sur cette page");
  expect(here.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    [
      "Erreur",
      "Le thème «\u202falpa\u202f» n’est pas dans themes.yaml. Vouliez-vous dire «\u202falpha\u202f»\u202f?",
    ],
  ]);
  expect(files.map(({ text }) => text)).toEqual(["Ouvrir fr.mdx"]);
});

test("other pages have the settings to open, and everything counts as elsewhere", async () => {
  const { title, files, others } = await adviceAt("/fr");
  expect(title).toBe("Rien à signaler sur cette page");
  expect(files.map(({ text }) => text)).toEqual(["Ouvrir themes.yaml"]);
  expect(others.items).toHaveLength(3);
});
