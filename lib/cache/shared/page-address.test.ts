import { expect, test } from "vitest";
import { makeEdition } from "../../content/edition.ts";
import { articleText, catalogueOf, catalogues, type Files } from "../../testing/content.ts";
import { pageAddress } from "./page-address.ts";

const files: Files = {
  "articles/2024-01-01-un/fr.mdx": articleText({ date: "2024-01-01" }),
  "articles/2024-01-01-un/en.mdx": articleText({ date: "2024-01-01", title: "One" }),
  "articles/2024-02-01-deux/fr.mdx": articleText({ date: "2024-02-01", themes: "[beta]" }),
  "articles/2024-03-01-parti/fr.mdx": articleText({
    withdrawn: '{ date: 2024-06-01, reason: "Erreur." }',
  }),
};
const now = Date.parse("2026-01-01");
const paths = [
  ...["/fr", "/en", "/fr/articles", "/fr/articles/un", "/en/articles/un", "/fr/articles/parti"],
  ...["/fr/themes/alpha", "/fr/a-propos", "/fr/feed.xml", "/fr/themes/beta/atom.xml"],
  ...["/fr/articles/un.md", "/fr/articles/un/card.png", "/sitemap.xml", "/robots.txt", "/llms.txt"],
];

async function addressesOf(...sets: readonly Files[]) {
  const made = await catalogues(sets);
  return made.map((catalogue) => {
    const edition = makeEdition(catalogue, now, "public");
    return new Map(paths.map((path) => [path, pageAddress(edition, path)]));
  });
}

test("every kind of page has an address, and no two have the same", async () => {
  const [addresses = new Map()] = await addressesOf(files);
  expect([...addresses].filter(([, address]) => address === undefined)).toEqual([]);
  expect(new Set(addresses.values()).size).toBe(paths.length);
});

test("a page has the same address for an instance that came by itself as for one that published on the way", async () => {
  const edited = { ...files, "articles/2024-02-01-deux/fr.mdx": articleText({ title: "Autre" }) };
  const [, , steps] = await addressesOf({}, files, edited);
  const [once] = await addressesOf(edited);
  expect(steps).toEqual(once);
});

test("an edit gives the pages that show it another address, and leaves the others where they are", async () => {
  const edited = {
    ...files,
    "articles/2024-01-01-un/en.mdx": articleText({ date: "2024-01-01", title: "Other" }, "Text."),
  };
  const [before = new Map(), after = new Map()] = await addressesOf(files, edited);
  const moved = paths.filter((path) => before.get(path) !== after.get(path));
  expect(moved).toEqual(["/en", "/en/articles/un", "/llms.txt"]);
});

test("a revision taken back finds its pages where they were", async () => {
  const edited = { ...files, "articles/2024-01-01-un/fr.mdx": articleText({ title: "Non" }) };
  const [before, between, after] = await addressesOf(files, edited, files);
  expect(between).not.toEqual(before);
  expect(after).toEqual(before);
});

test("a page is another one when the masthead is, and when an embargo ends", async () => {
  const held = { "articles/x/fr.mdx": articleText({ date: "2026-06-01", themes: "[beta]" }) };
  const catalogue = await catalogueOf({ "articles/a/fr.mdx": articleText(), ...held });
  const [before, after] = [now, Date.parse("2026-07-01")].map((instant) =>
    pageAddress(makeEdition(catalogue, instant, "public"), "/fr/a-propos"),
  );
  expect(after).not.toBe(before);
});

test("what is not there has no address", async () => {
  const edition = makeEdition(await catalogueOf(files), now, "public");
  expect(pageAddress(edition, "/fr/articles/rien")).toBeUndefined();
});
