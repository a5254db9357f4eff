import { expect, test } from "vitest";
import { changedKeys } from "../content/catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues, type Files, siteYaml } from "../testing/content.ts";
import { addressesOf } from "./addresses.ts";
import { affectedPages } from "./affected.ts";
import { pageDataAt } from "./page-data.ts";

const now = Date.parse("2026-01-01");
const series =
  "ecoles: { name: Écoles, slug: { fr: ecoles, en: schools } }\nete: { name: Été, slug: ete }\n";
const part = (title: string, day: number, more: Record<string, string> = {}) =>
  articleText({ title, date: `2025-07-0${day}`, series: "ecoles", themes: "[beta]", ...more });
const before: Files = {
  "site.yaml": `${siteYaml}kinds: { release: Communiqué, opinion: Tribune }\n`,
  "series.yaml": series,
  "articles/un/fr.mdx": part("Un", 1, { themes: "[alpha]", kind: "release" }),
  "articles/deux/fr.mdx": part("Deux", 2),
  "articles/trois/fr.mdx": part("Trois", 3),
  "articles/quatre/fr.mdx": part("Quatre", 4),
  "articles/ete/fr.mdx": articleText({ title: "Été", series: "ete", kind: "opinion" }),
};

/** The French addresses that a publish makes anew or takes away, as if all were kept here, and those that should be. */
async function affected(after: Files, from: Files = before, at = now) {
  const [old, next] = (await catalogues([from, after])).map((each, index) =>
    makeEdition(each, index === 0 ? now : at, "public"),
  );
  if (old === undefined || next === undefined) throw new Error("Nothing was published.");
  const all = [...new Set([...addressesOf(old), ...addressesOf(next)])];
  const pages = affectedPages(old, next, changedKeys(old.catalogue, next.catalogue), all);
  const french = (paths: Iterable<string>) =>
    [...paths].filter((each) => each.startsWith("/fr")).sort();
  const differ = all.filter((path) => {
    const data = [old, next].map((each) => JSON.stringify(pageDataAt(each, "fr", path)));
    return data[0] !== data[1];
  });
  const renewed = french([...pages.changed, ...pages.gone]);
  return { renewed, gone: french(pages.gone), differ: french(differ) };
}

const lists = (list: string) =>
  ["", "/atom.xml", "/feed.json", "/feed.xml"].map((end) => list + end);

test("a part that comes makes all parts anew, whose numbers it changes, and the series' lists", async () => {
  const { renewed, differ } = await affected({
    ...before,
    "articles/neuf/fr.mdx": part("Neuf", 2, { themes: "[alpha]" }),
  });
  expect(renewed).toEqual(
    expect.arrayContaining([
      ...["un", "deux", "trois", "quatre"].map((slug) => `/fr/articles/${slug}`),
      ...["un", "deux", "trois", "quatre"].map((slug) => `/fr/articles/${slug}.md`),
      ...lists("/fr/series/ecoles"),
    ]),
  );
  expect(renewed.join()).not.toMatch(/series\/ete|kinds/);
  expect(differ.filter((path) => !renewed.includes(path))).toEqual([]);
});

test("a new title makes the parts beside it anew, and no others of the series", async () => {
  const { renewed, differ } = await affected({
    ...before,
    "articles/un/fr.mdx": part("Premier", 1, { themes: "[alpha]", kind: "release" }),
  });
  expect(renewed).toEqual(
    expect.arrayContaining([
      "/fr/articles/deux",
      "/fr/articles/deux.md",
      ...lists("/fr/kinds/release"),
    ]),
  );
  expect(renewed.join()).not.toMatch(/articles\/(?:trois|quatre)|kinds\/opinion/);
  expect(differ.filter((path) => !renewed.includes(path))).toEqual([]);
});

test("a part that leaves its series makes the others anew, and the last one takes its page along", async () => {
  const { renewed } = await affected({
    ...before,
    "articles/deux/fr.mdx": articleText({ title: "Deux", date: "2025-07-02", themes: "[beta]" }),
  });
  expect(renewed).toEqual(
    expect.arrayContaining(["/fr/articles/quatre", ...lists("/fr/series/ecoles")]),
  );
  const { gone } = await affected({
    ...before,
    "articles/ete/fr.mdx": articleText({ title: "Été" }),
  });
  expect(gone).toEqual(
    expect.arrayContaining([...lists("/fr/series/ete"), ...lists("/fr/kinds/opinion")]),
  );
});

test("another name of a series is read on all its parts, in its lists and in feeds, and nowhere else", async () => {
  const { renewed, differ } = await affected({
    ...before,
    "series.yaml": series.replace("Écoles", "Nos écoles"),
  });
  expect(renewed).toEqual(
    expect.arrayContaining([
      "/fr/articles/un",
      "/fr/articles/quatre.md",
      "/fr/feed.xml",
      ...lists("/fr/series/ecoles"),
    ]),
  );
  expect(renewed.join()).not.toMatch(/series\/ete|articles\/ete/);
  expect(differ.filter((path) => !renewed.includes(path))).toEqual([]);
});

test("a new address of a series takes the old page away and makes the parts anew", async () => {
  const { renewed, gone } = await affected({
    ...before,
    "series.yaml": series.replace("fr: ecoles", "fr: nos-ecoles"),
  });
  expect(gone).toEqual(lists("/fr/series/ecoles").sort());
  expect(renewed).toEqual(
    expect.arrayContaining(["/fr/articles/un", ...lists("/fr/series/nos-ecoles")]),
  );
});

test("a part whose embargo ends makes the others anew", async () => {
  const files = { ...before, "articles/neuf/fr.mdx": part("Neuf", 9, { date: "2026-02-01" }) };
  const [catalogue] = await catalogues([files]);
  if (catalogue === undefined) throw new Error("Nothing was published.");
  const old = makeEdition(catalogue, now, "public");
  const next = makeEdition(catalogue, Date.parse("2026-03-01"), "public");
  const pages = affectedPages(old, next, new Set(["neuf"]), [...addressesOf(old)]);
  expect([...pages.changed]).toEqual(
    expect.arrayContaining(["/fr/articles/un", "/fr/articles/neuf", "/fr/series/ecoles"]),
  );
});

test("what is pinned makes the home page and its themes' pages anew, and no list by date", async () => {
  const { renewed } = await affected({
    ...before,
    "articles/un/fr.mdx": part("Un", 1, { themes: "[alpha]", kind: "release", pinned: "true" }),
  });
  expect(renewed).toEqual(["/fr", "/fr/themes/alpha"]);
});

test("outer caches may have the pages of all series and kinds", async () => {
  const many = Array.from({ length: 45 }, (_, at) => [
    `articles/p${at}/fr.mdx`,
    part("P", 5, { kind: "release" }),
  ]);
  const [catalogue] = await catalogues([{ ...before, ...Object.fromEntries(many) }]);
  if (catalogue === undefined) throw new Error("Nothing was published.");
  const addresses = [...addressesOf(makeEdition(catalogue, now, "public"))];
  expect(addresses).toEqual(
    expect.arrayContaining([
      ...lists("/fr/series/ecoles"),
      "/fr/series/ecoles/page/2",
      "/fr/series/ecoles/page/3",
      ...lists("/en/kinds/release"),
      "/en/kinds/release/page/1",
    ]),
  );
  expect(addresses).not.toContain("/fr/series/ecoles/page/1");
});
