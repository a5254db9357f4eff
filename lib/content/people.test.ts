import { expect, test } from "vitest";
import {
  articleText,
  catalogueOf,
  catalogues,
  lineSource,
  siteYaml,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { makeEdition, peopleIn } from "./edition.ts";
import { memoryStore } from "./parsed-store.ts";

const people =
  "ana: { name: Ana Ruiz, role: { fr: Échevine, en: Alderwoman } }\njan: { name: Jan Maes }\n";
const un = "articles/2024-05-01-un/fr.mdx";
const deux = "articles/2024-05-02-deux/fr.mdx";
const now = Date.parse("2024-06-01T12:00:00Z");
const signed = (authors: string) => articleText({ authors });

const placed = ({ problems }: Awaited<ReturnType<typeof catalogueOf>>) =>
  problems.map(({ file, rule, line, suggestion }) => [file, rule, line, suggestion]);

test("an article's authors are people, and each of them has a list of their texts", async () => {
  const catalogue = await catalogueOf({
    "people.yaml": people,
    [un]: signed("[jan, ana]"),
    [deux]: signed("[ana]"),
  });
  expect(catalogue.problems).toEqual([]);
  const lists = peopleIn(makeEdition(catalogue, now, "public"), "en");
  expect([...lists].map(([{ key }, list]) => [key, list.map((each) => each.key)])).toEqual([
    ["ana", ["2024-05-02-deux", "2024-05-01-un"]],
    ["jan", ["2024-05-01-un"]],
  ]);
});

test.each([
  ["an unknown one", "[ana, jann]", "unknown-author", "jan"],
  ["one word", "Ana", "invalid-value", undefined],
  ["one of them twice", "[ana, jan, ana]", "invalid-value", undefined],
  ["nobody", "[]", "invalid-value", undefined],
  ["a map", "[{ name: Ana }]", "invalid-value", undefined],
  [
    "more than can be read",
    `[${Array.from({ length: 51 }, (_, at) => `a${at}`)}]`,
    "invalid-value",
    undefined,
  ],
])("authors that are %s are told at their line", async (_what, authors, rule, suggestion) => {
  const catalogue = await catalogueOf({ "people.yaml": people, [un]: signed(authors) });
  expect(placed(catalogue)).toEqual([[un, rule, 6, suggestion]]);
});

test("40 people may sign one text", async () => {
  const keys = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const yaml = keys.map((key) => `${key}: { name: ${key} }\n`).join("");
  const catalogue = await catalogueOf({ "people.yaml": yaml, [un]: signed(`[${keys}]`) });
  expect(catalogue.problems).toEqual([]);
});

test.each([
  ["a key with accents", "éva: { name: Éva }", "invalid-value", 3],
  ["no name", "eva: { role: Échevine }", "missing-key", 3],
  ["a name of 500 characters", `eva: { name: ${"a".repeat(500)} }`, "invalid-value", 3],
  ["a script for an address", "eva: { name: Éva, url: 'javascript:alert(1)' }", "invalid-value", 3],
  ["a script for another page", "eva: { name: Éva, sameAs: ['javascript:1'] }", "invalid-value", 3],
  ["a portrait elsewhere", "eva: { name: Éva, portrait: ../eva.jpg }", "invalid-value", 3],
  ["a text for a portrait", "eva: { name: Éva, portrait: eva.txt }", "invalid-value", 3],
  ["a wrong word", "eva: { name: Éva, nom: Éva }", "unknown-key", 3],
  ["nothing but a name", "eva: Éva", "invalid-value", 3],
  ["nothing at all", "eva:", "missing-key", 3],
])(
  "of a person with %s that alone is told, and the others are there",
  async (_what, line, rule, at) => {
    const catalogue = await catalogueOf({
      "people.yaml": `${people}${line}\n`,
      [un]: signed("[ana]"),
    });
    expect(placed(catalogue).map(([file, name, where]) => [file, name, where])).toEqual([
      ["people.yaml", rule, at],
    ]);
    expect(catalogue.people?.map(({ key }) => key)).toEqual(["ana", "jan"]);
  },
);

test.each([
  ["a list", "- ana\n- jan\n"],
  ["larger than a text", `ana: { name: Ana }\n# ${"x".repeat(1024 * 1024)}\n`],
  ["cut off", "ana: { name:"],
])(
  "a people.yaml that is %s is one problem, and no article is blamed for it",
  async (_what, text) => {
    const first = await catalogueOf({ "people.yaml": text, [un]: signed("[ana]") });
    expect(first.problems.map(({ file }) => file)).toEqual(["people.yaml"]);
    expect(first.works.size).toBe(1);
    const [, then] = await catalogues([
      { "people.yaml": people, [un]: signed("[ana]") },
      { "people.yaml": text, [un]: signed("[ana]") },
    ]);
    expect(then?.problems.map(({ file }) => file)).toEqual(["people.yaml"]);
    expect(then?.people?.map(({ key }) => key)).toEqual(["ana", "jan"]);
  },
);

test("an empty people.yaml, or none, has nobody", async () => {
  const none: Record<string, string>[] = [{ "people.yaml": "" }, {}];
  for (const files of none) {
    const catalogue = await catalogueOf({ ...files, [un]: articleText() });
    expect([catalogue.people, catalogue.problems]).toEqual([[], []]);
  }
});

test.each([
  ["Ana", "ana"],
  ["Ána_Ruiz", "ana-ruiz"],
  ["ana ruiz", "ana-ruiz"],
])("a key that can be none, %j, is one problem, and the texts of %s stay", async (key, meant) => {
  const texts = Object.fromEntries(
    ["a", "b", "c"].map((name) => [`articles/${name}/fr.mdx`, signed(`[${meant}]`)]),
  );
  const good = { "people.yaml": `${meant}: { name: Ana Ruiz }\n`, ...texts };
  const bad = { "people.yaml": `${key}: { name: Ana R. }\n`, ...texts };
  const [, after] = await catalogues([good, bad]);
  for (const catalogue of [after, await catalogueOf(bad)]) {
    expect(catalogue && placed(catalogue)).toEqual([["people.yaml", "invalid-value", 1, meant]]);
    expect(catalogue?.works.size).toBe(3);
  }
  expect(after?.people).toEqual([{ key: meant, name: "Ana Ruiz" }]);
});

test("a key that can be none takes nothing from the one that it resembles", async () => {
  for (const first of ["ana", "ANA"]) {
    const yaml = `${first}: { name: Ana Ruiz }\nAna: { name: Ana R. }\n`;
    const before = { "people.yaml": "ana: { name: Ana Ruiz }\n" };
    const [, after] = await catalogues([before, { "people.yaml": yaml }]);
    expect(after?.people).toEqual([{ key: "ana", name: "Ana Ruiz" }]);
  }
});

test("a person that became bad stays as they were", async () => {
  const [, broken] = await catalogues([
    { "people.yaml": people, [un]: signed("[ana]") },
    { "people.yaml": people.replace("name: Ana", "nom: Ana"), [un]: signed("[ana]") },
  ]);
  expect(broken?.people?.[0]).toMatchObject({ key: "ana", name: "Ana Ruiz" });
  expect(broken?.problems.map(({ file, rule }) => [file, rule])).toEqual([
    ["people.yaml", "unknown-key"],
  ]);
});

test("who is taken away while articles name them is told there, and the articles stay, also after a restart", async () => {
  const files = { "site.yaml": siteYaml, "themes.yaml": themesYaml, [un]: signed("[ana, jan]") };
  const less = { ...files, "people.yaml": "ana: { name: Ana Ruiz }\n" };
  const line = [{ ...files, "people.yaml": people }, less];
  const source = lineSource(line);
  const restarted = await buildCatalogue(await source.snapshot(), source, memoryStore());
  const [, running] = await catalogues(line);
  for (const catalogue of [restarted, running]) {
    expect(catalogue?.works.get("2024-05-01-un")?.fr?.title).toBe("Un titre");
    expect(catalogue?.problems).toMatchObject([{ file: un, rule: "unknown-author", line: 6 }]);
  }
});

test("a person who comes later is nobody's mistake any more", async () => {
  const [before, after] = await catalogues([
    { "people.yaml": "", [un]: signed("[ana]") },
    { "people.yaml": people, [un]: signed("[ana]") },
  ]);
  expect(before?.works.size).toBe(0);
  expect([after?.works.size, after?.problems]).toEqual([1, []]);
});
