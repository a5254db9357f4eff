import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues } from "../testing/content.ts";
import { planOf } from "./plan.ts";

const now = Date.parse("2026-06-01");

const files = {
  "site.yaml": "languages: [fr, en]\n",
  "articles/2026-01-01-lu/fr.mdx": articleText({ slug: "lu" }),
  "articles/2026-01-01-lu/en.mdx": articleText({ slug: "read" }),
  "articles/2026-01-02-moitie/fr.mdx": articleText({ slug: "moitie-secret", draft: "true" }),
  "articles/2026-01-02-moitie/en.mdx": articleText({ slug: "half" }),
  "articles/2026-01-03-plus-tard/fr.mdx": articleText({
    slug: "plus-tard-secret",
    date: "2027-01-01",
  }),
  "articles/2026-01-04-repris/fr.mdx": articleText({
    slug: "repris",
    withdrawn: "{ date: 2026-03-10, reason: Erreur }",
  }),
  "redirects.yaml":
    '"/ancien": /fr/articles/lu\n"/?p=1": /en/articles/read\n"/bientot": /fr/articles/plus-tard-secret#a\n',
};

async function plan(handbook = false, past = false) {
  const [catalogue] = await catalogues([files]);
  if (catalogue === undefined) throw new Error("a catalogue");
  return planOf(makeEdition(catalogue, now, "public"), handbook, past);
}

test("what may be read is exported, what moved and what was taken back is told", async () => {
  const { pages, gone, moved } = await plan();
  for (const address of [
    "/fr",
    "/en/articles",
    "/fr/articles/lu",
    "/fr/articles/lu.md",
    "/icon.svg",
  ])
    expect(pages).toContain(address);
  expect(pages).toContain("/fr/recherche");
  expect(gone).toContain("/fr/articles/repris");
  expect(Object.fromEntries(moved)).toMatchObject({
    "/ancien": "/fr/articles/lu",
    "/?p=1": "/en/articles/read",
    "/fr/articles/read": "/fr/articles/lu",
    "/en/recherche": "/en/search",
  });
  expect(new Set(pages).size).toBe(pages.length);
});

test("no rule names the address of a draft or of what is under embargo, though it would lead somewhere", async () => {
  const { pages, gone, moved } = await plan(true, true);
  const told = [...pages, ...gone, ...moved.keys(), ...moved.values()];
  expect(told.filter((address) => address.includes("secret"))).toEqual([]);
  expect(told).toContain("/en/articles/half");
});

test("the handbook is exported only where readers are shown it", async () => {
  const ofHandbook = (pages: readonly string[]) => pages.filter((each) => /handbook/.test(each));
  expect(ofHandbook((await plan(false)).pages)).toEqual([]);
  expect(ofHandbook((await plan(true)).pages).length).toBeGreaterThan(10);
});

test("where articles have a past, so do those that moved or were taken back", async () => {
  const { gone, moved } = await plan(false, true);
  expect(gone).toContain("/fr/articles/repris/history");
  expect(moved.get("/fr/articles/read/history")).toBe("/fr/articles/lu/history");
});
