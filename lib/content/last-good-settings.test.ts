import { expect, test } from "vitest";
import { articleText, catalogueOf, lineSource, MemorySource } from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { textIn } from "./localized-text.ts";
import { memoryStore } from "./parsed-store.ts";

const theme = (key: string, name: string, slug = key) =>
  `${key}:\n  name: { fr: ${name}, en: ${name} }\n  slug: { fr: ${slug}, en: ${slug} }\n`;
const good = {
  "themes.yaml": theme("budget", "Budget") + theme("ecoles", "Écoles") + theme("culture", "Art"),
  "mandates.yaml":
    "- { from: 2022-06-22, office: { fr: Députée, en: MP } }\n- { from: 2017-06-21, to: 2022-06-21, office: { fr: Adjointe, en: Deputy } }\n",
  "redirects.yaml": "/a: /fr/articles/un\n/b: /fr/themes/budget\n",
};
type Name = keyof typeof good;

const articles = {
  "articles/2026-01-01-un/fr.mdx": articleText({ themes: "[budget]" }),
  "articles/2026-01-02-deux/fr.mdx": articleText({ themes: "[ecoles, culture]" }),
};

/** What is published of other settings: while the site runs, and after a restart with nothing kept. */
async function published(settings: Partial<Record<Name, string>>): Promise<Catalogue[]> {
  const before = { ...good, ...articles };
  const after = { ...before, ...settings };
  const running = new MemorySource(before);
  const store = memoryStore();
  const first = await buildCatalogue(
    { ...(await running.snapshot()), revision: "0" },
    running,
    store,
  );
  running.files = after;
  const now = await buildCatalogue(
    { ...(await running.snapshot()), since: "0" },
    running,
    store,
    first,
  );
  const again = lineSource([before, after]);
  return [now, await buildCatalogue(await again.snapshot(), again, memoryStore())];
}

const names = ({ themes }: Catalogue) =>
  themes?.map(
    ({ name, slug }) => `${textIn(name, "fr", ["fr"]).text} ${textIn(slug, "fr", ["fr"]).text}`,
  );
const whole = ["Budget budget", "Écoles ecoles", "Art culture"];
const edit = (name: Name, from: string, to: string) => ({ [name]: good[name].replace(from, to) });

test.each([
  ["a wrong word", edit("themes.yaml", "name:", "nom:"), "unknown-key", 2],
  [
    "an address with an accent",
    edit("themes.yaml", "fr: budget", "fr: bûdget"),
    "invalid-value",
    3,
  ],
  ["a colon too many", edit("themes.yaml", "name: {", "name:: {"), "unknown-key", 2],
  [
    "an address that another theme has",
    edit("themes.yaml", "fr: budget", "fr: culture"),
    "duplicate-slug",
    3,
  ],
  ["a bracket that is open", edit("themes.yaml", "Budget }", "Budget"), "unreadable-yaml", 2],
])(
  "a theme with %s stays as it was, and so does everything else",
  async (_what, files, rule, line) => {
    for (const catalogue of await published(files)) {
      expect(names(catalogue)).toEqual(whole);
      expect(catalogue.works.size).toBe(2);
      expect(
        catalogue.problems.map((each) => [each.file, each.rule, each.line, each.kept]),
      ).toContainEqual(["themes.yaml", rule, line, "0"]);
      expect(new Set(catalogue.problems.map(({ file }) => file))).toEqual(new Set(["themes.yaml"]));
    }
  },
);

test("a key that is written otherwise is one problem, with the one that was meant", async () => {
  const { problems } = await catalogueOf({
    "themes.yaml": good["themes.yaml"].replace("name:", "nom:"),
  });
  expect(
    problems.map(({ line, column, rule, suggestion }) => [line, column, rule, suggestion]),
  ).toEqual([[2, 3, "unknown-key", "name"]]);
});

test("beside a broken theme another one changes, comes or goes as it was meant", async () => {
  const text = `${theme("sante", "Santé")}${good["themes.yaml"]}`
    .replace("Écoles, en", "École, en")
    .replace("name: { fr: Budget", "nom: { fr: Budget")
    .replace(theme("culture", "Art"), "");
  for (const catalogue of await published({ "themes.yaml": text })) {
    expect(names(catalogue)).toEqual(["Santé sante", "Budget budget", "École ecoles"]);
  }
});

test("a new theme that is broken is no unknown one, and hides no article", async () => {
  const path = "articles/2026-01-03-trois/fr.mdx";
  const catalogue = await catalogueOf({
    "themes.yaml": `${good["themes.yaml"]}sante:\n  nom: Santé\n`,
    [path]: articleText({ themes: "[sante]" }),
  });
  expect(catalogue.works.get("2026-01-03-trois")?.fr?.title).toBe("Un titre");
  expect(
    catalogue.problems.every(({ file, kept }) => file === "themes.yaml" && kept === null),
  ).toBe(true);
});

test.each([
  ["its end", edit("mandates.yaml", "to: 2022-06-21", "to: 2022-06-31")],
  ["its beginning", edit("mandates.yaml", "from: 2017-06-21", "from: 21/06/2017")],
  ["its words", edit("mandates.yaml", "en: Deputy", "en: ")],
  ["a key", edit("mandates.yaml", "to:", "until:")],
])("an office of which %s can't be read stays as it was", async (_what, files) => {
  for (const { mandates, problems } of await published(files)) {
    expect(
      mandates.map(({ from, to, office }) => [from, to, textIn(office, "fr", ["fr"]).text]),
    ).toEqual([
      ["2022-06-22", undefined, "Députée"],
      ["2017-06-21", "2022-06-21", "Adjointe"],
    ]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file, kept }) => file === "mandates.yaml" && kept === "0")).toBe(true);
  }
});

test("an office that is new and broken takes no other's place", async () => {
  const text = `- { from: 2027-06, office: { fr: Sénatrice, en: Senator } }\n${good["mandates.yaml"]}`;
  for (const { mandates, problems } of await published({ "mandates.yaml": text })) {
    expect(mandates.map(({ office }) => textIn(office, "fr", ["fr"]).text)).toEqual([
      "Députée",
      "Adjointe",
    ]);
    expect(problems).toMatchObject([{ line: 1, kept: null }]);
  }
});

test.each([
  ["leads nowhere", edit("redirects.yaml", "/fr/articles/un", "fr/articles/un")],
  ["begins nowhere", edit("redirects.yaml", "/a:", "a:")],
  ["comes back to itself", edit("redirects.yaml", "/fr/articles/un", "/a")],
])("a redirect that %s stays as it was", async (_what, files) => {
  for (const { redirects, problems } of await published(files)) {
    expect(Object.fromEntries(redirects)).toEqual({
      "/a": "/fr/articles/un",
      "/b": "/fr/themes/budget",
    });
    expect(problems).toMatchObject([{ file: "redirects.yaml", line: 1, kept: "0" }]);
  }
});
