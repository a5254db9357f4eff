import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues, type Files, pageText } from "../testing/content.ts";
import { affectedPages } from "./affected.ts";

const article = { "articles/2024-05-01-un/fr.mdx": articleText() };
const kept = ["/fr", "/fr/articles/un", "/fr/about", "/fr/recherche", "/en", "/en/about"];

/** What is made anew when one set of files follows another. */
async function affected(before: Files, after: Files) {
  const [old, now] = (
    await catalogues([before, after].map((each) => ({ ...article, ...each })))
  ).map((catalogue) => makeEdition(catalogue, Date.parse("2026-01-01"), "public"));
  if (old === undefined || now === undefined) throw new Error("Two editions.");
  const { changed, gone } = affectedPages(old, now, now.catalogue.step.keys, kept);
  return { changed: [...changed].sort(), gone: [...gone].sort() };
}

const page = (fields = {}, body?: string) => ({
  "pages/about/fr.mdx": pageText({ title: "À propos", ...fields }, body),
});

test("a changed text of a page makes that page anew, in each language that shows it, and no other", async () => {
  const { changed, gone } = await affected(page(), page({}, "Un autre texte.\n"));
  expect(changed).toEqual(["/en/about", "/fr/about"]);
  expect(gone).toEqual([]);
});

test.each([
  ["title", { title: "Qui nous sommes" }],
  ["menu", { menu: "header" }],
])("a changed %s makes every page that shows the menu anew", async (_, fields) => {
  const { changed } = await affected(page(), page(fields));
  expect(changed).toEqual(expect.arrayContaining(kept));
});

test("another address makes the new page, and takes the old one away", async () => {
  const { changed, gone } = await affected(page(), page({ slug: "a-propos" }));
  expect(changed).toContain("/fr/a-propos");
  expect(changed).toContain("/sitemap.xml");
  expect(gone).toEqual(["/en/about", "/fr/about"]);
});

test("a new draft changes nothing for readers, and a page made a draft is gone", async () => {
  expect(await affected({}, page({ draft: "true" }))).toEqual({ changed: [], gone: [] });
  const { gone } = await affected(page(), page({ draft: "true" }));
  expect(gone).toEqual(["/en/about", "/fr/about"]);
});

test("an image beside a page makes that page anew", async () => {
  const image = { "pages/about/plan.png": "GIF89a" };
  const { changed } = await affected(page(), { ...page(), ...image });
  expect(changed).toEqual(["/en/about", "/fr/about"]);
});
