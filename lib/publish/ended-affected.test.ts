import { expect, test } from "vitest";
import { differingKeys, makeEdition } from "../content/edition.ts";
import { goneImages } from "../media/visible-images.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { affectedPages } from "./affected.ts";
import { changesBetween } from "./article-changes.ts";

const ends = Date.parse("2026-03-31T22:00:00Z");
const texts = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => {
    const day = String(at + 1).padStart(2, "0");
    const text = articleText({ title: `T${day}`, date: `2026-01-${day}`, themes: "[beta]" });
    return [`articles/2026-01-${day}-t${day}/fr.mdx`, text];
  }),
);
const catalogue = await catalogueOf({
  ...texts,
  "articles/2026-01-06-avis/fr.mdx": articleText({
    ...{ title: "Avis", date: "2026-01-06", themes: "[beta]", until: "2026-03-31" },
  }),
  "articles/2026-01-06-avis/vote.png": "GIF89a",
  "articles/2026-01-06-ailleurs/fr.mdx": articleText({ title: "Ailleurs", date: "2026-01-06" }),
});
const before = makeEdition(catalogue, ends - 1, "public");
const after = makeEdition(catalogue, ends, "public");
const kept = ["/fr", "/en", "/fr/recherche", "/fr/themes/alpha", "/fr/articles/ailleurs"];

test("when a text ends, the pages that showed or named it are made anew, and no others", () => {
  const keys = differingKeys(before, catalogue, ends);
  expect([...keys]).toEqual(["2026-01-06-avis"]);
  const { changed, gone, beyond } = affectedPages(before, after, keys, kept);
  const feeds = ["feed.xml", "atom.xml", "feed.json"];
  // Three newer ones in its theme's list name it, and two older ones.
  const near = ["t04", "t05", "t06", "t07", "t08"].map((slug) => `articles/${slug}`);
  const lists = ["articles", "articles/avis", "articles/avis.md"];
  const pages = (locale: string, theme: string) =>
    [...lists, ...near, ...feeds, theme, ...feeds.map((feed) => `${theme}/${feed}`)].map(
      (path) => `/${locale}/${path}`,
    );
  const expected = [...pages("fr", "themes/beta"), ...pages("en", "themes/beta-en")];
  const others = [...changed].filter((path) => !expected.includes(path));
  expect(
    others.filter((path) => !/^\/(?:fr|en)$|^\/(?:sitemap\.xml|llms\.txt)$/.test(path)),
  ).toEqual([]);
  expect(expected.filter((path) => !changed.has(path))).toEqual([]);
  expect([...gone]).toEqual(["/fr/articles/avis/card.png"]);
  expect(beyond).toBe(false);
});

test("set back before the end, the same pages are made anew and none is gone", () => {
  const keys = differingKeys(after, catalogue, ends - 1);
  const forward = affectedPages(before, after, keys, kept);
  const back = affectedPages(after, before, keys, kept);
  expect(back.changed).toEqual(forward.changed.union(forward.gone));
  expect([...back.gone]).toEqual([]);
});

test("whoever is told of a publish hears that the text was removed; its image is gone in every size", () => {
  const keys = new Set(["2026-01-06-avis"]);
  expect(changesBetween(before, after, keys)).toEqual([
    {
      ...{ key: "2026-01-06-avis", locale: "fr", change: "removed" },
      urls: ["/fr/articles/avis", "/en/articles/avis"],
    },
  ]);
  expect(goneImages(before, after, keys).size).toBe(6);
  expect(goneImages(after, before, keys).size).toBe(0);
});
