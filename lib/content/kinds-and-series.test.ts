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
import { kindsIn, makeEdition, seriesIn } from "./edition.ts";
import { memoryStore } from "./parsed-store.ts";

const site = `${siteYaml}kinds: { release: { fr: Communiqué, en: Press release }, opinion: Tribune }\n`;
const series =
  "ecoles: { name: { fr: Écoles, en: Schools }, slug: { fr: ecoles, en: schools } }\nete: { name: Été, slug: ete }\n";
const settings = { "site.yaml": site, "series.yaml": series };
const un = "articles/2024-05-01-un/fr.mdx";
const deux = "articles/2024-05-02-deux/fr.mdx";
const now = Date.parse("2024-06-01T12:00:00Z");

const placed = ({ problems }: Awaited<ReturnType<typeof catalogueOf>>) =>
  problems.map(({ file, rule, line, suggestion }) => [file, rule, line, suggestion]);

test("an article is of a kind and a part of a series, and each of these has its list", async () => {
  const catalogue = await catalogueOf({
    ...settings,
    [un]: articleText({ kind: "release", series: "ecoles" }),
    [deux]: articleText({ series: "ecoles" }),
  });
  expect(catalogue.problems).toEqual([]);
  const edition = makeEdition(catalogue, now, "public");
  const told = (all: ReadonlyMap<{ key: string }, readonly { key: string }[]>) =>
    [...all].map(([{ key }, list]) => [key, list.map((each) => each.key)]);
  expect(told(kindsIn(edition, "en"))).toEqual([["release", ["2024-05-01-un"]]]);
  expect(told(seriesIn(edition, "en"))).toEqual([["ecoles", ["2024-05-02-deux", "2024-05-01-un"]]]);
});

test.each([
  ["kind", "relese", "unknown-kind", "release"],
  ["kind", "speech", "unknown-kind", undefined],
  ["kind", "Communiqué", "invalid-value", undefined],
  ["kind", "[release]", "invalid-value", undefined],
  ["kind", "2024", "invalid-value", undefined],
  ["kind", "", "missing-key", undefined],
  ["series", "ecole", "unknown-series", "ecoles"],
  ["series", "[ecoles]", "invalid-value", undefined],
  ["series", "{ name: Écoles }", "invalid-value", undefined],
  ["pinned", "oui", "invalid-value", undefined],
  ["pinned", "2", "invalid-value", undefined],
])("a field that says “%s: %s” is told at its line", async (field, value, rule, suggestion) => {
  const catalogue = await catalogueOf({ ...settings, [un]: articleText({ [field]: value }) });
  expect(placed(catalogue)).toEqual([[un, rule, 6, suggestion]]);
});

test("of an unknown kind it is told which there are, or that none is declared", async () => {
  const article = { [un]: articleText({ kind: "release" }) };
  const [none] = (await catalogueOf(article)).problems;
  expect(none?.about).toEqual({ kind: "release" });
  const [some] = (await catalogueOf({ ...article, "site.yaml": site.replace("release:", "a:") }))
    .problems;
  expect(some?.about).toEqual({ kind: "release", declared: "a, opinion" });
});

test.each([
  ["a key with accents", "kinds: { communiqué: Communiqué, release: Communiqué }"],
  ["a key with a point", 'kinds: { "a.b": AB, release: Communiqué }'],
  ["no name", "kinds: { speech: , release: Communiqué }"],
  ["a name of 500 signs", `kinds: { speech: ${"a".repeat(500)}, release: Communiqué }`],
  ["a name in what is no language", "kinds: { speech: { english: Speech }, release: Communiqué }"],
])(
  "of kinds of which one has %s that alone is told, and no article is blamed",
  async (_, kinds) => {
    const catalogue = await catalogueOf({
      "site.yaml": `${siteYaml}${kinds}\n`,
      [un]: articleText({ kind: "release" }),
    });
    expect(catalogue.problems.map(({ file }) => file)).toEqual(["site.yaml"]);
    expect(catalogue.site.kinds).toEqual([{ key: "release", name: "Communiqué" }]);
    expect(catalogue.works.size).toBe(1);
  },
);

test("an article of a kind whose name is bad is not to blame", async () => {
  const catalogue = await catalogueOf({
    "site.yaml": `${siteYaml}kinds: { speech: 3 }\n`,
    [un]: articleText({ kind: "speech" }),
  });
  expect(catalogue.problems.map(({ file }) => file)).toEqual(["site.yaml"]);
  expect(catalogue.works.size).toBe(1);
});

test.each(["kinds: release", "kinds: [release]", "kinds: 3", "kinds:"])(
  "what is no map of kinds, “%s”, is one problem, and what there was stays",
  async (kinds) => {
    const article = { [un]: articleText({ kind: "release" }) };
    const [, broken] = await catalogues([
      { ...settings, ...article },
      { ...settings, ...article, "site.yaml": `${siteYaml}${kinds}\n` },
    ]);
    expect(broken?.problems.map(({ file }) => file)).toEqual(["site.yaml"]);
    expect(broken?.site.kinds.map(({ key }) => key)).toEqual(["release", "opinion"]);
    expect(broken?.works.size).toBe(1);
  },
);

test.each([
  ["no slug", "neuf: { name: Neuf }", "missing-key"],
  ["the address of another", "neuf: { name: Neuf, slug: ete }", "duplicate-slug"],
  ["an address with capitals", "neuf: { name: Neuf, slug: Neuf }", "invalid-value"],
  ["a wrong word", "neuf: { name: Neuf, slug: neuf, parts: 3 }", "unknown-key"],
  ["nothing but a name", "neuf: Neuf", "invalid-value"],
  ["nothing", "neuf:", "missing-key"],
])("of a series with %s that alone is told, and the others are there", async (_, line, rule) => {
  const catalogue = await catalogueOf({ "series.yaml": `${series}${line}\n` });
  expect(placed(catalogue).map(([file, name, at]) => [file, name, at])).toEqual([
    ["series.yaml", rule, 3],
  ]);
  expect(catalogue.series?.map(({ key }) => key)).toEqual(["ecoles", "ete"]);
});

test.each(["- ecoles\n", "ecoles: { name:", `ecoles: {}\n# ${"x".repeat(1024 * 1024)}\n`])(
  "a series.yaml that can't be read is one problem, and no article is blamed for it",
  async (text) => {
    const catalogue = await catalogueOf({
      "series.yaml": text,
      [un]: articleText({ series: "ecoles" }),
    });
    expect(new Set(catalogue.problems.map(({ file }) => file))).toEqual(new Set(["series.yaml"]));
    expect(catalogue.works.size).toBe(1);
  },
);

test("what is taken away while articles name it is told there, and they stay, also after a restart", async () => {
  const files = {
    ...settings,
    "themes.yaml": themesYaml,
    [un]: articleText({ kind: "release", series: "ecoles" }),
  };
  const less = { ...files, "site.yaml": siteYaml, "series.yaml": "ete: { name: É, slug: ete }\n" };
  const line = [files, less];
  const source = lineSource(line);
  const restarted = await buildCatalogue(await source.snapshot(), source, memoryStore());
  const [, running] = await catalogues(line);
  for (const catalogue of [restarted, running]) {
    expect(catalogue?.works.get("2024-05-01-un")?.fr?.title).toBe("Un titre");
    expect(catalogue?.problems.map(({ file, rule, line }) => [file, rule, line])).toEqual([
      [un, "unknown-kind", 6],
      [un, "unknown-series", 7],
    ]);
  }
});

test("what comes later is nobody's mistake any more", async () => {
  const article = { [un]: articleText({ kind: "release", series: "ecoles" }) };
  const [before, after] = await catalogues([article, { ...article, ...settings }]);
  expect([before?.works.size, after?.works.size, after?.problems]).toEqual([0, 1, []]);
});
