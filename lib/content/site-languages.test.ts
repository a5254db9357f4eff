import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import {
  articleText,
  catalogueOf,
  catalogues,
  type Files,
  lineSource,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { memoryStore } from "./parsed-store.ts";

const texts: Files = {
  "themes.yaml": themesYaml,
  "articles/a/fr.mdx": articleText(),
  "articles/a/nl.mdx": articleText(),
  "articles/b/nl.mdx": articleText(),
};
const good = { ...texts, "site.yaml": "languages: [fr, nl]\n" };
const site = (languages: string): Files => ({ ...texts, "site.yaml": `languages: ${languages}\n` });

const told = ({ problems }: Catalogue) =>
  problems.map(({ file, line, column, suggestion }) => [file, line, column, suggestion]);
const shown = ({ works }: Catalogue) => [...works.values()].flatMap((work) => Object.keys(work));

test.each([
  ["[fr, nl_BE]", 17, "nl"],
  ["[fr, nl-NL]", 17, "nl"],
  ["[fr, ne]", 17, "nl"],
  ["[fr, nederlands]", 17, "nl"],
  ["[fr, flamand]", 17, "nl"],
  ["[Français, nl]", 13, "fr"],
])("%s is one problem at its entry, and no text goes down", async (list, column, meant) => {
  const [, live] = await catalogues([good, site(list)]);
  const source = lineSource([good, site(list)]);
  const again = await buildCatalogue(await source.snapshot(), source, memoryStore());
  for (const catalogue of [live, again]) {
    expect(catalogue && told(catalogue)).toEqual([["site.yaml", 1, column, meant]]);
    expect(catalogue?.site.languages).toEqual(["fr", "nl"]);
    expect(catalogue && shown(catalogue)).toEqual(["fr", "nl", "nl"]);
  }
});

test.each([
  ["[fr, nl_BE]", ["fr", "nl"]],
  ["[fr, nederlands]", ["fr", "nl"]],
  ["[francais, néerlandais]", ["fr", "nl"]],
])(
  "%s of a site that was never published is as many problems as wrong tags",
  async (list, languages) => {
    const catalogue = await catalogueOf(site(list));
    expect(told(catalogue).every(([file]) => file === "site.yaml")).toBe(true);
    expect(catalogue.site.languages).toEqual(languages);
    expect(shown(catalogue)).toEqual(["fr", "nl", "nl"]);
  },
);

test("the remedy for a tag that no text has, obeyed, works", async () => {
  const wrong = await catalogueOf(site("[fr, nl_BE]"));
  expect(wrong.problems.map((each) => sentenceFor(each, "en"))).toEqual([
    "“nl-BE” does not fit “languages.1”. It must be the tag that the texts have: none is in nl-BE.mdx, there are some in nl.mdx (or, if “nl-BE” is meant, rename them so). Did you mean “nl”?",
  ]);
  expect((await catalogueOf(good)).problems).toEqual([]);
  const { "articles/a/nl.mdx": a = "", "articles/b/nl.mdx": b = "" } = texts;
  const renamed = await catalogueOf({
    "articles/a/fr.mdx": articleText(),
    "articles/a/nl-BE.mdx": a,
    "articles/b/nl-BE.mdx": b,
    "site.yaml": "languages: [fr, nl_BE]\n",
  });
  expect(renamed.problems).toEqual([]);
});

test("a language that is taken out on purpose ends, also where another one comes", async () => {
  for (const list of ["[fr]", "[fr, de]"]) {
    const [, after] = await catalogues([good, site(list)]);
    expect(after && shown(after)).toEqual(["fr"]);
    expect(after?.site.removed).toEqual(["nl"]);
  }
});

test("a first text in a dialect of the site's language is told at that text", async () => {
  const empty = { "articles/a/fr.mdx": articleText(), "site.yaml": "languages: [fr, nl]\n" };
  const [, after] = await catalogues([empty, { ...empty, "articles/a/nl-BE.mdx": articleText() }]);
  expect(after && told(after)).toMatchObject([["articles/a/nl-BE.mdx", 1, 1, undefined]]);
  expect(after?.site.languages).toEqual(["fr", "nl"]);
});
