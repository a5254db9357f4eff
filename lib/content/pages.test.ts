import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import {
  articleText,
  catalogueOf,
  catalogues,
  type Files,
  lineSource,
  pageText,
  siteYaml,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { assetOf, type Catalogue } from "./catalogue.ts";
import { pageAssets } from "./page.ts";
import { memoryStore } from "./parsed-store.ts";

const about = "pages/about/fr.mdx";

/** Each page's title, or that it is not there. */
const titles = ({ pages }: Catalogue, locale = "fr") =>
  Object.fromEntries([...pages.texts].map(([key, texts]) => [key, texts[locale]?.title]));

/** The problems of files, where they stand and what is kept. */
const told = ({ problems }: Catalogue) =>
  problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

/** A site after a restart with nothing kept, whose branch had these files one after the other. */
async function restarted(...line: readonly Files[]): Promise<Catalogue> {
  const settings = { "site.yaml": siteYaml, "themes.yaml": themesYaml };
  const source = lineSource(line.map((files) => ({ ...settings, ...files })));
  return buildCatalogue(await source.snapshot(), source, memoryStore());
}

test("a page is what its file says, at the address it names or its folder's name", async () => {
  const catalogue = await catalogueOf({
    [about]: pageText({ title: "À propos", slug: "a-propos", menu: "header", order: "2" }),
    "pages/about/en.mdx": pageText({ title: "About" }),
  });
  expect(catalogue.problems).toEqual([]);
  const { fr, en } = catalogue.pages.texts.get("about") ?? {};
  expect(fr).toMatchObject({ title: "À propos", slug: "a-propos", menu: "header", order: 2 });
  expect(en).toMatchObject({ title: "About", slug: "about", menu: "footer" });
  expect(catalogue.works.size).toBe(0);
});

test.each([
  ["a title", { "pages/a/fr.mdx": "---\nslug: b\n---\n\nUn texte.\n" }, "2:1 missing-key"],
  ["menu", { "pages/a/fr.mdx": pageText({ menu: "top" }) }, "3:7 invalid-value"],
  ["order", { "pages/a/fr.mdx": pageText({ order: "first" }) }, "3:8 invalid-value"],
  ["a decimal order", { "pages/a/fr.mdx": pageText({ order: "1.5" }) }, "3:8 invalid-value"],
  ["a date", { "pages/a/fr.mdx": pageText({ date: "2026-01-01" }) }, "3:1 unknown-key"],
  ["a bad slug", { "pages/a/fr.mdx": pageText({ slug: "À propos" }) }, "3:7 invalid-value"],
  ["the lists", { "pages/a/fr.mdx": pageText({ slug: "articles" }) }, "3:7 reserved-slug"],
  ["the search", { "pages/a/fr.mdx": pageText({ slug: "recherche" }) }, "3:7 reserved-slug"],
  ["every site's", { "pages/a/fr.mdx": pageText({ slug: "s-abonner" }) }, "3:7 reserved-slug"],
  ["a folder", { "pages/themes/fr.mdx": pageText() }, "2:1 reserved-slug"],
  ["a language", { "pages/a/de.mdx": pageText() }, "1:1 unknown-locale"],
  ["capitals", { "pages/a/FR.mdx": pageText() }, "1:1 unknown-locale"],
  ["a tag", { "pages/a/fr.mdx": pageText({}, "Un <Boite>\n") }, "5:5 unknown-component"],
  ["code", { "pages/a/fr.mdx": pageText({}, "import a from 'a'\n") }, "5:1 import"],
  ["a name", { "pages/À propos/fr.mdx": pageText() }, "1:1 invalid-name"],
  ["an image alone", { "pages/a/plan.png": "GIF89a" }, "pages/a:1:1 no-locale-file"],
  ["too much", { "pages/a/fr.mdx": pageText({}, "x".repeat(1_100_000)) }, "1:1 too-large"],
  ["a list for a title", { "pages/a/fr.mdx": pageText({ title: "[a]" }) }, "2:8 invalid-value"],
  ["a title that is twice", { "pages/a/fr.mdx": "---\ntitle: a\ntitle: b\n---\n\nx\n" }, "yaml"],
  ["nothing", { "pages/a/fr.mdx": "" }, "1:1 empty-file"],
])("of bad input in %s one thing is said, where it stands", async (_, files: Files, place) => {
  const catalogue = await catalogueOf(files);
  expect(told(catalogue)).toEqual([expect.stringContaining(place)]);
  expect(catalogue.pages.texts.size).toBe(0);
});

test("what is suggested for a menu that is none, and for a reserved address, is said", async () => {
  const { problems } = await catalogueOf({
    "pages/a/fr.mdx": pageText({ menu: "heder" }),
    "pages/b/fr.mdx": pageText({ slug: "themes" }),
  });
  expect(problems.map((problem) => sentenceFor(problem, "en"))).toEqual([
    expect.stringContaining("header, footer or none"),
    "The address “themes” is that of a part of the site: give this page another “slug”.",
  ]);
  expect(problems[0]?.suggestion).toBe("header");
});

test("a page with an error keeps its last good version, also after a restart", async () => {
  const good = { [about]: pageText({ title: "Bon" }) };
  const bad = { [about]: pageText({ title: "Mauvais", menu: "top" }) };
  const [first, running] = await catalogues([good, bad]);
  const after = await restarted(good, bad);
  for (const catalogue of [running, after]) {
    expect(catalogue && titles(catalogue)).toEqual({ about: "Bon" });
    expect(catalogue && told(catalogue)).toEqual([`${about}:3:7 invalid-value`]);
  }
  expect(running?.problems[0]?.kept).toBe(first?.revision);
  expect(after.problems[0]?.kept).toBe("0");
  const [, , mended] = await catalogues([good, bad, good]);
  expect(mended?.problems).toEqual([]);
});

test("of two pages of one address the one that had it keeps it, also after a restart", async () => {
  const old = { "pages/z/fr.mdx": pageText({ title: "Z", slug: "contact" }) };
  const both = { ...old, "pages/a/fr.mdx": pageText({ title: "A", slug: "contact" }) };
  const [, running] = await catalogues([old, both]);
  for (const catalogue of [running, await restarted(old, both)]) {
    expect(catalogue && titles(catalogue)).toEqual({ z: "Z" });
    expect(catalogue && told(catalogue)).toEqual(["pages/a/fr.mdx:3:7 duplicate-slug"]);
  }
});

test("a page that claims another's address stays at the one it had", async () => {
  const before = {
    "pages/a/fr.mdx": pageText({ title: "A" }),
    "pages/b/fr.mdx": pageText({ title: "B", slug: "contact" }),
  };
  const after = { ...before, "pages/a/fr.mdx": pageText({ title: "A2", slug: "contact" }) };
  const [, running] = await catalogues([before, after]);
  for (const catalogue of [running, await restarted(before, after)]) {
    expect(catalogue && titles(catalogue)).toEqual({ a: "A", b: "B" });
  }
});

test("one address is another page's in another language", async () => {
  const { problems } = await catalogueOf({
    "pages/a/fr.mdx": pageText({ slug: "contact" }),
    "pages/b/en.mdx": pageText({ slug: "contact" }),
  });
  expect(problems).toEqual([]);
});

test("pages are the very same while none of them changes, and are gone with their files", async () => {
  const article = { "articles/2024-05-01-un/fr.mdx": articleText() };
  const page = { [about]: pageText() };
  const [first, second, third] = await catalogues([page, { ...page, ...article }, article]);
  expect(second?.pages).toBe(first?.pages);
  expect(third?.pages.texts.size).toBe(0);
});

test("a page and an article of one folder name are two things, with their own images", async () => {
  const catalogue = await catalogueOf({
    [about]: pageText(),
    "pages/about/plan.png": "GIF89a",
    "articles/about/fr.mdx": articleText(),
    "articles/about/vote.png": "GIF89a",
  });
  expect(assetOf(catalogue, "about", "plan.png")).toBeUndefined();
  expect(assetOf(catalogue, pageAssets("about"), "plan.png")?.path).toBe("pages/about/plan.png");
  expect(assetOf(catalogue, pageAssets("about"), "vote.png")).toBeUndefined();
});

test("a language that only pages are written in is one of a site that names none", async () => {
  const { site } = await catalogueOf({ "site.yaml": "", "themes.yaml": "", [about]: pageText() });
  expect(site.languages).toEqual(["fr"]);
});

test("a field that an earlier release read is told by its name of today", async () => {
  const { problems } = await catalogueOf({
    "pages/about/fr.mdx": "---\ntitle: Qui\ndescription: Qui nous sommes.\n---\n\nNous.\n",
  });
  expect(problems).toMatchObject([
    { rule: "unknown-key", line: 3, about: { key: "description" }, suggestion: "summary" },
  ]);
});
