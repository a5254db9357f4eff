import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { articlesIn, makeEdition } from "../content/edition.ts";
import {
  articleText,
  catalogueOf,
  catalogues,
  type Files,
  MemorySource,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { memoryStore } from "./parsed-store.ts";

const now = Date.parse("2026-06-01");
const site = (text: string): Files => ({ "site.yaml": text });
const nothingSaid = site("");

test("a site that names no languages has those of its texts, in the order of its themes", async () => {
  const text = articleText();
  const { site } = await catalogueOf({
    ...nothingSaid,
    "articles/a/en.mdx": text,
    "articles/b/en.mdx": text,
    "articles/a/fr.mdx": text,
    "articles/a/de.mdx": text,
  });
  expect(site.languages).toEqual(["fr", "en", "de"]);
});

test("a site with one language is whole", async () => {
  const catalogue = await catalogueOf({ ...nothingSaid, "articles/a/nl.mdx": articleText() });
  expect(catalogue.problems).toEqual([]);
  expect(catalogue.site.languages).toEqual(["nl"]);
});

test("a text in a language that the site does not have is one problem, and is not shown", async () => {
  const catalogue = await catalogueOf({
    ...site("languages: [fr]"),
    "articles/a/fr.mdx": articleText(),
    "articles/a/de.mdx": articleText(),
  });
  expect(catalogue.problems).toMatchObject([{ file: "articles/a/de.mdx", rule: "unknown-locale" }]);
  expect(Object.keys(catalogue.works.get("a") ?? {})).toEqual(["fr"]);
});

test.each([
  ["languages: [fr, fr-FR]", ["fr"], "languages.1"],
  ["languages: [français, nl]", ["fr", "nl"], "languages.0"],
  ["languages: [xx, nl]", ["fr", "nl"], "languages.0"],
  ["languages: []", ["fr"], "languages"],
  ["languages: fr", ["fr"], "languages"],
  [`languages: [${Array.from({ length: 100 }, () => "fr").join()}]`, ["fr"], "languages"],
])("%j is a problem at its place, and the site stands", async (yaml, languages, key) => {
  const catalogue = await catalogueOf({ ...site(yaml), "articles/a/fr.mdx": articleText() });
  const own = catalogue.problems.filter(({ file }) => file === "site.yaml");
  expect(own[0]).toMatchObject({ line: 1, about: { key } });
  expect(catalogue.site.languages).toEqual(languages);
});

test("tags that programs write are understood", async () => {
  const { site: found } = await catalogueOf(site("languages: [FR, pt_br, zh-hant, no]"));
  expect(found.languages).toEqual(["fr", "pt-BR", "zh-Hant", "no"]);
});

test("languages that can't be read stay as they were", async () => {
  const [, after] = await catalogues([site("languages: [de, nl]"), site("languages: [de, d]")]);
  expect(after?.site.languages).toEqual(["de", "nl"]);
});

test("a language that is taken out is known as one that was there", async () => {
  const [, after] = await catalogues([site("languages: [fr, de]"), site("languages: [fr]")]);
  expect(after?.site).toMatchObject({ languages: ["fr"], removed: ["de"] });
});

test("what is not translated falls back to the original, then to the others, or is hidden", async () => {
  const files = {
    "articles/a/fr.mdx": articleText(),
    "articles/a/nl.mdx": articleText(),
    "articles/b/nl.mdx": articleText(),
  };
  const shown = async (yaml: string) => {
    const edition = makeEdition(await catalogueOf({ ...site(yaml), ...files }), now, "public");
    return articlesIn(edition, "de").map(({ key, locale }) => `${key} ${locale}`);
  };
  expect((await shown("languages: [fr, nl, de]")).sort()).toEqual(["a fr", "b nl"]);
  expect(await shown("languages: [fr, nl, de]\nuntranslated: hide")).toEqual([]);
});

test("a site that says nothing of itself names nobody and has the clock of no place", async () => {
  const { site: found } = await catalogueOf(site("languages: [fr]"));
  expect(found.identity).toEqual({ timeZone: "UTC" });
});

test.each([
  ["timeZone: Mars/Olympus", "timeZone"],
  ["timeZone: '+01:00'", "timeZone"],
  [`name: ${"a".repeat(500)}`, "name"],
  ["name: { fr: Meuse, xx: Maas }", "name.xx"],
  ["publisher: { kind: robot, name: R }", "publisher.kind"],
  ["publisher: Ana", "publisher"],
  ["publisher: { kind: person, name: A, url: 'javascript:alert(1)' }", "publisher.url"],
  ["accent: '#ffff00'", "accent"],
  ["licence: CC BY", "licence"],
  ["format: 99", "format"],
])("%j is one problem at its place, and the rest of the site stands", async (line, key) => {
  const yaml = `languages: [fr, nl]\ntagline: Au fil de l’eau\n${line}\n`;
  const catalogue = await catalogueOf(site(yaml));
  expect(catalogue.problems).toMatchObject([{ file: "site.yaml", line: 3, about: { key } }]);
  expect(catalogue.site.identity).toEqual({ timeZone: "UTC", tagline: "Au fil de l’eau" });
  expect(catalogue.site.languages).toEqual(["fr", "nl"]);
});

test.each([
  ["taglin: Autrement", { tagline: "Au fil de l’eau" }],
  ["publisher: { kind: person, nam: Ana }", { publisher: { kind: "person", name: "Ana" } }],
  [
    "publisher: { kind: person, name: A, ulr: 'https://a.example' }",
    { publisher: { kind: "person", name: "Ana" } },
  ],
])(
  "of a misspelt field, %j, what was said last stays, and it is one problem",
  async (line, said) => {
    const field =
      Object.keys(said)[0] === "tagline"
        ? "publisher: { kind: person, name: Ana }"
        : "tagline: Au fil de l’eau";
    const before = "tagline: Au fil de l’eau\npublisher: { kind: person, name: Ana }";
    const [first, after] = await catalogues([site(before), site(`${field}\n${line}`)]);
    expect(after?.problems).toMatchObject([
      { line: 2, rule: "unknown-key", kept: first?.revision },
    ]);
    expect(after?.site.identity).toMatchObject({ tagline: "Au fil de l’eau", ...said });
    const fresh = await catalogueOf(site(`${field}\n${line}`));
    expect(fresh.problems).toMatchObject([{ line: 2, rule: "unknown-key", kept: null }]);
  },
);

test.each([
  "a.b: 1",
  "publisher.name: Ana",
  "__proto__: { name: Ana }",
  "constructor: 1",
  "'': 1",
  "1: x",
  "publisher: { kind: person, name: A, a.b: 1 }",
  "publisher: { kind: person, name: A, __proto__: { url: 1 } }",
  "publisher: { __proto__: { kind: person, name: A } }",
  "name: { __proto__: A }",
  "name: { fr.x: A }",
  "languages: [fr, [nl], { de: 1 }, 1, null]",
])("whatever %j is, it is told in site.yaml, and the rest of the site stands", async (line) => {
  const catalogue = await catalogueOf(site(`tagline: Au fil de l’eau\n${line}\n`));
  expect(catalogue.problems.length).toBeGreaterThan(0);
  expect(new Set(catalogue.problems.map(({ file, line }) => `${file} ${line}`))).toEqual(
    new Set(["site.yaml 2"]),
  );
  expect(catalogue.site.identity.tagline).toBe("Au fil de l’eau");
});

test("a misspelt field beside the one that is meant takes nothing from it", async () => {
  const [, after] = await catalogues([site("tagline: Avant"), site("taglin: X\ntagline: Après")]);
  expect(after?.problems).toMatchObject([{ rule: "unknown-key", kept: null }]);
  expect(after?.site.identity.tagline).toBe("Après");
});

test("a field that became bad stays as it was, and the others change", async () => {
  const [, after] = await catalogues([
    site("name: La Meuse\ntimeZone: Europe/Brussels"),
    site("name: La lettre\ntimeZone: Bruxelles"),
  ]);
  expect(after?.site.identity).toEqual({ name: "La lettre", timeZone: "Europe/Brussels" });
});

test.each([
  ["a list", "- name: La Meuse\n", "unreadable-yaml"],
  ["one word", "Meuse\n", "unreadable-yaml"],
  ["1 MiB", `name: La Meuse\n#${" ".repeat(1024 * 1024)}\n`, "too-large"],
  ["a map that is not closed", "publisher: { kind: person\n", undefined],
])("site.yaml as %s is one problem, and the site stays as it was", async (_, yaml, rule) => {
  const good = site("name: La lettre\ntimeZone: Europe/Brussels\nlanguages: [nl]");
  const [, after] = await catalogues([good, site(yaml)]);
  const own = after?.problems.filter(({ file }) => file === "site.yaml");
  expect(own).toHaveLength(1);
  if (rule !== undefined) expect(own).toMatchObject([{ rule }]);
  expect(after?.site).toMatchObject({
    languages: ["nl"],
    identity: { name: "La lettre", timeZone: "Europe/Brussels" },
  });
});

test("a site.yaml that never said anything is no problem; one that is deleted says nothing any more", async () => {
  const [before, after] = await catalogues([site("# later\n"), site("")]);
  expect([...(before?.problems ?? []), ...(after?.problems ?? [])]).toEqual([]);
  const gone = new MemorySource({ "themes.yaml": themesYaml, ...site("name: La lettre") });
  const store = memoryStore();
  const named = await buildCatalogue(await gone.snapshot(), gone, store);
  gone.files = { "themes.yaml": themesYaml };
  const unnamed = await buildCatalogue(await gone.snapshot(), gone, store, named);
  expect(unnamed.problems).toEqual([]);
  expect(unnamed.site.identity).toEqual({ timeZone: "UTC" });
});

test.each([
  ["site.yaml", "name: La lettre\n", ({ site }: Catalogue) => site.identity.name],
  ["themes.yaml", themesYaml, ({ themes }: Catalogue) => themes?.length],
  ["people.yaml", "ana: { name: Ana }\n", ({ people }: Catalogue) => people?.length],
] as const)(
  "%s that was emptied is one problem, and says what it said",
  async (file, text, said) => {
    for (const emptied of ["", "# all gone\n", "\n\n"]) {
      const [before, after] = await catalogues([{ [file]: text }, { [file]: emptied }]);
      expect(after?.problems).toMatchObject([{ file, rule: "empty-file" }]);
      expect(after && said(after)).toEqual(before && said(before));
      expect(before && said(before)).toBeDefined();
    }
  },
);

test("a name that is too long is told how long it may be", async () => {
  const { problems } = await catalogueOf(site(`name: ${"a".repeat(500)}`));
  const told = problems.map((each) => sentenceFor(each, "en"));
  expect(told).toEqual([
    expect.stringContaining("a name of at most 120 characters, or one for each"),
  ]);
});

test("a site allows the hosts that it names, by their name or by an address on them", async () => {
  const hosts = async (yaml: string) => {
    const { problems, site } = await catalogueOf({
      "site.yaml": `languages: [fr]\nembeds: ${yaml}\n`,
    });
    return problems.length > 0
      ? problems.map(({ rule, about }) => [rule, about.value])
      : site.identity.embeds;
  };
  expect(await hosts("[Tube.example.org, 'https://www.youtube.com/', tübe.example]")).toEqual([
    "tube.example.org",
    "www.youtube.com",
    "xn--tbe-hoa.example",
  ]);
  for (const wrong of [
    "*.example.org",
    "tube.example.org:8443",
    "http://a.example",
    "https://a.example/w/x",
    "a.example;script-src",
    "localhost",
  ]) {
    expect(await hosts(`['${wrong}']`)).toEqual([["invalid-value", wrong]]);
  }
});
