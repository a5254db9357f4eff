import { expect, test } from "vitest";
import { randomFrom } from "../cover/seed.ts";
import {
  articleText,
  catalogueOf,
  catalogues,
  type Files,
  MemorySource,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { type Catalogue, changedKeys } from "./catalogue.ts";
import { makeEdition } from "./edition.ts";
import { memoryStore } from "./parsed-store.ts";

const one = "articles/2024-05-01-un/fr.mdx";
const two = "articles/2024-05-02-deux/fr.mdx";
const titleOf = (catalogue: Catalogue | undefined, key = "2024-05-01-un") =>
  catalogue?.works.get(key)?.fr?.title;

test("a broken save keeps the last good version and says from which revision it is", async () => {
  const [first, second, third, fourth] = await catalogues([
    { [one]: articleText({ title: "Bon" }) },
    { [one]: articleText({}, "<Callout>") },
    { [one]: articleText({}, "{code}") },
    { [one]: articleText({ title: "Réparé" }) },
  ]);
  expect([second, third].map((each) => titleOf(each))).toEqual(["Bon", "Bon"]);
  expect(second?.problems).toMatchObject([{ rule: "unclosed-tag", kept: first?.revision }]);
  expect(third?.problems).toMatchObject([{ rule: "expression", kept: first?.revision }]);
  expect(titleOf(fourth)).toBe("Réparé");
  expect(fourth?.problems).toEqual([]);
});

test("what a publish that failed had already looked at is not lost for the next one", async () => {
  const source = new MemorySource({ "themes.yaml": themesYaml, [one]: articleText() });
  const store = memoryStore();
  const first = await buildCatalogue(await source.snapshot(), source, store);
  source.files = { ...source.files, [one]: articleText({ title: "Nouveau" }) };
  // Looked at, but nothing was made of it: the disk was full, say.
  await source.snapshot();
  const next = await buildCatalogue(await source.snapshot(), source, store, first);
  expect(titleOf(next)).toBe("Nouveau");
});

test("of two articles with one slug, the one that was there first keeps it", async () => {
  const [, both] = await catalogues([
    { [two]: articleText({ slug: "meme" }) },
    { [one]: articleText({ slug: "meme" }), [two]: articleText({ slug: "meme" }) },
  ]);
  expect(both?.bySlug.get("fr")?.get("meme")?.file).toBe(two);
  expect(both?.problems).toMatchObject([{ file: one, rule: "duplicate-slug", line: 6, column: 7 }]);
});

test("of two new articles with one slug, the older folder has it, until it is gone", async () => {
  const [both, rest] = await catalogues([
    { [one]: articleText({ slug: "meme" }), [two]: articleText({ slug: "meme" }) },
    { [two]: articleText({ slug: "meme" }) },
  ]);
  expect(both?.bySlug.get("fr")?.get("meme")?.file).toBe(one);
  expect(rest?.bySlug.get("fr")?.get("meme")?.file).toBe(two);
  expect(rest?.problems).toEqual([]);
});

test("an unknown theme is an error at the theme's own place, with the one that was meant", async () => {
  const { problems, works } = await catalogueOf({ [one]: articleText({ themes: "[alpah]" }) });
  expect(problems).toMatchObject([
    { rule: "unknown-theme", line: 5, column: 10, suggestion: "alpha" },
  ]);
  expect(works.size).toBe(0);
});

test("unreadable themes keep the previous ones, and at first hide no article", async () => {
  const [, broken] = await catalogues([
    { [one]: articleText() },
    { [one]: articleText(), "themes.yaml": "alpha: [" },
  ]);
  expect(broken?.themes?.map(({ key }) => key)).toEqual(["alpha", "beta"]);
  const first = await catalogueOf({ [one]: articleText(), "themes.yaml": "alpha: [" });
  expect(first.works.size).toBe(1);
  expect(first.problems).toMatchObject([{ file: "themes.yaml", rule: "unreadable-yaml" }]);
});

test("one edited article is the only one parsed, and the others stay the same objects", async () => {
  const [before, after] = await catalogues([
    { [one]: articleText(), [two]: articleText() },
    { [one]: articleText({ title: "Autre" }), [two]: articleText() },
  ]);
  expect(before?.parsedCount).toBe(2);
  expect(after?.parsedCount).toBe(1);
  expect(after?.works.get("2024-05-02-deux")).toBe(before?.works.get("2024-05-02-deux"));
});

test("a redirect that comes back to itself, or leaves the site, is an error and not followed", async () => {
  const { redirects, problems } = await catalogueOf({
    "redirects.yaml": "/a: /b\n/b: /a\n/c: /d\n/d: /fr\n/e: //elsewhere.example\n",
  });
  expect(Object.fromEntries(redirects)).toEqual({ "/c": "/fr", "/d": "/fr" });
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ["invalid-redirect", 5],
    ["invalid-redirect", 1],
    ["invalid-redirect", 2],
  ]);
});

test("whatever the edits, a catalogue made step by step is the one made at once", async () => {
  const random = randomFrom("edits");
  const choose = <T>(list: readonly [T, ...T[]]): T =>
    list[Math.floor(random() * list.length)] ?? list[0];
  let files: Record<string, string> = {};
  const sets: Files[] = [];
  for (let step = 0; step < 60; step += 1) {
    const path = `articles/2024-01-${10 + Math.floor(random() * 8)}-x/${choose(["fr", "en"])}.mdx`;
    const { [path]: _old, ...rest } = files;
    const date = `20${10 + Math.floor(random() * 15)}-03-04`;
    const fields = {
      slug: `s${Math.floor(random() * 6)}`,
      date,
      themes: choose(["[alpha]", "[beta, alpha]"]),
    };
    files = random() < 0.25 ? rest : { ...rest, [path]: articleText(fields) };
    sets.push(files);
  }
  const steps = await catalogues(sets);
  const now = Date.parse("2022-01-01");
  let edition: ReturnType<typeof makeEdition> | undefined;
  for (const [index, step] of steps.entries()) {
    const later = now + index * 30 * 86_400_000;
    edition = makeEdition(step, later, "public", edition);
    expect(edition.articles).toEqual(makeEdition(step, later, "public").articles);
    expect([...(edition.themes.get("fr") ?? [])]).toEqual([
      ...(makeEdition(step, later, "public").themes.get("fr") ?? []),
    ]);
    // Who was first keeps an address, so only steps without such a dispute can be compared.
    const atOnce = await catalogueOf(sets[index] ?? {});
    if (step.problems.length === 0) expect(new Map(step.works)).toEqual(new Map(atOnce.works));
  }
});

test("themes keep the order of their file, the navigation's", async () => {
  const { themes } = await catalogueOf({ "themes.yaml": themesYaml });
  expect(themes?.map(({ key }) => key)).toEqual(["alpha", "beta"]);
});

test("an image that was replaced makes its work another, whatever its text", async () => {
  const image = "articles/2024-05-01-un/a.png";
  const [first, second, third] = await catalogues([
    { [one]: articleText(), [image]: "1", [two]: articleText() },
    { [one]: articleText(), [image]: "2", [two]: articleText() },
    { [one]: articleText(), [two]: articleText() },
  ]);
  if (!first || !second || !third) throw new Error("three catalogues");
  expect([...changedKeys(first, second)]).toEqual(["2024-05-01-un"]);
  expect([...changedKeys(first, third)]).toEqual(["2024-05-01-un"]);
  expect(third.beside.size).toBe(0);
});
