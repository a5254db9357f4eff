import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import type { Reader } from "../content/visibility.ts";
import type { Searchable } from "../search/engine.ts";
import { unfound } from "../search/engine.ts";
import { catalogueOf, type Files, pageText } from "../testing/content.ts";
import { searchPage } from "./search.ts";
import { suggestions } from "./suggestions.ts";

/** Finds these, whatever is looked for. */
const finding = (keys: readonly string[], ...terms: string[]): Searchable => ({
  find: async () => ({
    ...{ ...unfound, keys, total: keys.length, terms: new Set(terms), whole: true },
  }),
  complete: async () => keys,
});
const edition = async (files: Files, reader: Reader = "public") =>
  makeEdition(await catalogueOf(files), Date.parse("2026-01-01"), reader);
const written = (parts: readonly { text: string; found: boolean }[] = []) =>
  parts.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

const files = {
  "pages/about/fr.mdx": pageText({ title: "Notre équipe", slug: "equipe" }),
  "pages/draft/fr.mdx": pageText({ title: "Le projet", draft: "true", summary: "À venir." }),
};
const fields = { q: "x", theme: undefined, year: undefined, page: undefined };

test("a page that was found has its title, its address and the passage, and no day", async () => {
  const text = () => "Les zones humides sont défendues.";
  const engine = finding(["pages~about"], "humid");
  const { results } = await searchPage(await edition(files), "fr", fields, engine, text);
  const [hit] = results?.hits ?? [];
  expect(hit).toMatchObject({ url: "/fr/equipe", locale: "fr", card: undefined, mark: undefined });
  expect(written(hit?.title)).toBe("Notre équipe");
  expect(written(hit?.extract)).toBe("Les zones [humides] sont défendues.");
});

test("a page found by its title alone has the beginning of its text where it has no summary", async () => {
  const engine = finding(["pages~about"], "equip");
  const long = "Un long texte. ".repeat(60);
  const { results } = await searchPage(await edition(files), "fr", fields, engine, () => long);
  expect(written(results?.hits[0]?.title)).toBe("Notre [équipe]");
  expect(written(results?.hits[0]?.extract)).toMatch(/^Un long texte\..{200,250}…$/);
});

test("in another language's list a page says which one it is in, at an address of that list", async () => {
  const engine = finding(["pages~about"]);
  const { results } = await searchPage(await edition(files), "en", fields, engine, () => "x");
  expect(results?.hits[0]).toMatchObject({ url: "/en/equipe", locale: "fr" });
  expect(await suggestions(await edition(files), "en", "x", engine)).toEqual([
    { title: "Notre équipe", url: "/en/equipe", lang: "fr" },
  ]);
});

test("reviewers see a draft marked, and readers none, should the index still know it", async () => {
  const engine = finding(["pages~draft", "pages~gone"]);
  const hits = async (reader: Reader) =>
    (await searchPage(await edition(files, reader), "fr", fields, engine, () => "x")).results?.hits;
  expect(await hits("public")).toEqual([]);
  expect(await hits("reviewer")).toMatchObject([{ key: "pages~draft", mark: "draft" }]);
  expect(await suggestions(await edition(files), "fr", "x", engine)).toEqual([]);
});
