import { expect, test } from "vitest";
import { changedKeys } from "../content/catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues, type Files } from "../testing/content.ts";
import { addressesOf } from "./addresses.ts";
import { affectedPages } from "./affected.ts";

const now = Date.parse("2026-01-01");
const people = "ana: { name: Ana Ruiz }\njan: { name: Jan Maes }\n";
const before: Files = {
  "people.yaml": people,
  "articles/un/fr.mdx": articleText({ title: "Un", authors: "[ana]" }),
  "articles/deux/fr.mdx": articleText({ title: "Deux", authors: "[jan]", themes: "[beta]" }),
  "articles/trois/fr.mdx": articleText({ title: "Trois", themes: "[alpha, beta]" }),
};

/** The French addresses that a publish makes anew or takes away, as if all were kept here. */
async function affected(after: Files, from: Files = before) {
  const [old, next] = (await catalogues([from, after])).map((each) =>
    makeEdition(each, now, "public"),
  );
  if (old === undefined || next === undefined) throw new Error("Nothing was published.");
  const kept = [...addressesOf(old)];
  const pages = affectedPages(old, next, changedKeys(old.catalogue, next.catalogue), kept);
  const french = (all: ReadonlySet<string>) =>
    [...all].filter((each) => each.startsWith("/fr")).sort();
  return { changed: french(pages.changed), gone: french(pages.gone) };
}

const feeds = (list: string) =>
  ["", "/atom.xml", "/feed.json", "/feed.xml"].map((end) => list + end);

test("a person's new name makes their page, their feeds and their texts anew, and no other's", async () => {
  const { changed, gone } = await affected({
    ...before,
    "people.yaml": people.replace("Ana Ruiz", "Ana Ruiz Gil"),
  });
  expect(changed).toEqual(
    expect.arrayContaining([
      ...feeds("/fr/people/ana"),
      "/fr/articles/un",
      "/fr/articles/un.md",
      "/fr/feed.xml",
    ]),
  );
  expect(changed.join()).not.toMatch(/people\/jan|articles\/(?:deux|trois)|themes\/beta/);
  expect(gone).toEqual([]);
});

test("a portrait that is replaced under its name makes their page anew, and nothing else", async () => {
  const drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  const portrayed = { ...before, "people.yaml": people.replace("Ruiz", "Ruiz, portrait: a.svg") };
  const { changed } = await affected(
    { ...portrayed, "a.svg": `${drawing}\n` },
    { ...portrayed, "a.svg": drawing },
  );
  expect(changed).toEqual(["/fr/people/ana"]);
});

test("a new text makes its authors' pages and feeds anew", async () => {
  const { changed } = await affected({
    ...before,
    "articles/quatre/fr.mdx": articleText({ title: "Quatre", authors: "[ana]" }),
  });
  expect(changed).toEqual(expect.arrayContaining(feeds("/fr/people/ana")));
  expect(changed.join()).not.toContain("people/jan");
});

test("whoever's last text is taken away has no page and no feeds any more", async () => {
  const { "articles/un/fr.mdx": _gone, ...rest } = before;
  const { changed, gone } = await affected(rest);
  expect(gone).toEqual(expect.arrayContaining(feeds("/fr/people/ana")));
  expect(changed.join()).not.toContain("people/");
});

test("an author who is added to a text gains a page, and the text is made anew", async () => {
  const { changed } = await affected({
    ...before,
    "articles/trois/fr.mdx": articleText({
      title: "Trois",
      themes: "[alpha, beta]",
      authors: "[ana]",
    }),
  });
  expect(changed).toEqual(
    expect.arrayContaining(["/fr/articles/trois", ...feeds("/fr/people/ana")]),
  );
});

test("outer caches may have the pages and feeds of all people", async () => {
  const [catalogue] = await catalogues([before]);
  if (catalogue === undefined) throw new Error("Nothing was published.");
  const addresses = [...addressesOf(makeEdition(catalogue, now, "public"))];
  expect(addresses).toEqual(
    expect.arrayContaining([...feeds("/fr/people/ana"), ...feeds("/en/people/jan")]),
  );
});
