import { expect, test } from "vitest";
import { articleText, catalogueOf } from "../testing/content.ts";
import { makeEdition, nextChange, translation } from "./edition.ts";

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

test("an embargoed article is listed at its instant and not a millisecond before", async () => {
  const at = Date.parse("2026-12-01T08:00:00+01:00");
  const catalogue = await catalogueOf({
    "articles/a/fr.mdx": articleText({ date: "2026-12-01T08:00:00+01:00" }),
  });
  expect(makeEdition(catalogue, at - 1, "public").articles.get("fr")).toEqual([]);
  expect(slugs(makeEdition(catalogue, at, "public").articles.get("fr") ?? [])).toEqual(["a"]);
  expect(nextChange(catalogue, at - 1)).toBe(at);
  expect(nextChange(catalogue, at)).toBe(Number.POSITIVE_INFINITY);
});

test("drafts are never public, and reviewers see them", async () => {
  const catalogue = await catalogueOf({ "articles/a/fr.mdx": articleText({ draft: "true" }) });
  expect(makeEdition(catalogue, Date.now(), "public").articles.get("fr")).toEqual([]);
  expect(slugs(makeEdition(catalogue, Date.now(), "reviewer").articles.get("fr") ?? [])).toEqual([
    "a",
  ]);
});

test("a withdrawn article is in no list, for nobody", async () => {
  const catalogue = await catalogueOf({
    "articles/a/fr.mdx": articleText({ withdrawn: '{ date: 2024-06-01, reason: "Erreur." }' }),
  });
  for (const reader of ["public", "reviewer"] as const) {
    expect(makeEdition(catalogue, Date.now(), reader).articles.get("fr")).toEqual([]);
  }
});

test("an untranslated article is listed in the other language, until its translation is public", async () => {
  const catalogue = await catalogueOf({
    "articles/a/fr.mdx": articleText(),
    "articles/a/en.mdx": articleText({ date: "2030-01-01" }),
  });
  const before = makeEdition(catalogue, Date.parse("2026-01-01"), "public");
  const after = makeEdition(catalogue, Date.parse("2031-01-01"), "public");
  expect(before.articles.get("en")?.map(({ locale }) => locale)).toEqual(["fr"]);
  expect(translation(before, "a", "en")).toBeUndefined();
  expect(after.articles.get("en")?.map(({ locale }) => locale)).toEqual(["en"]);
});

test("only themes with something to read are there", async () => {
  const catalogue = await catalogueOf({ "articles/a/fr.mdx": articleText({ themes: "[beta]" }) });
  const { themes } = makeEdition(catalogue, Date.now(), "public");
  expect([...(themes.get("fr")?.keys() ?? [])].map(({ key }) => key)).toEqual(["beta"]);
});
