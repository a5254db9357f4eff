import { expect, test } from "vitest";
import { analyseFile } from "../../checks/file-analysis.ts";
import { buildCatalogue } from "../../content/build-catalogue.ts";
import { makeEdition } from "../../content/edition.ts";
import { parseText } from "../../content/parse-page.ts";
import { memoryStore } from "../../content/parsed-store.ts";
import { articleText, MemorySource, siteYaml, themesYaml } from "../../testing/content.ts";
import { typedSite, typedText } from "./typed-site.ts";

const now = Date.UTC(2026, 10, 24);
const path = "articles/2024-05-01-un/fr.mdx";
const other = "articles/2024-05-02-deux/fr.mdx";

async function typing(files: Readonly<Record<string, string>>) {
  const source = new MemorySource({
    "site.yaml": siteYaml,
    "themes.yaml": themesYaml,
    [path]: articleText({ title: "Publié" }),
  });
  const store = memoryStore();
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  const live = makeEdition(catalogue, now, "public");
  const typed = new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
  const site = await typedSite(live, typed, {
    ...{ source, store, now, parse: parseText },
    beside: { entries: new Map(), read: source.read },
    facts: async (entry, bytes) => analyseFile(entry, bytes),
  });
  const textOf = (file: string) =>
    typedText(site.edition, file, typed.get(file) ?? Buffer.from(""));
  return { site, live, store, textOf };
}

test("what is typed is on the site as a reader would have it, and nothing that is live has changed", async () => {
  const text = articleText({ title: "Tapé" }, "Tout neuf.\n");
  const { site, live, store, textOf } = await typing({ [path]: text, [other]: articleText() });
  const typed = textOf(path);
  expect(typed?.title).toBe("Tapé");
  expect(site.body(path, typed?.blob ?? "")).toContain("Tout neuf.");
  expect(textOf(other)?.key).toBe("2024-05-02-deux");
  expect(live.catalogue.works.get("2024-05-01-un")?.fr?.title).toBe("Publié");
  expect(store.body(path, typed?.blob ?? "")).toBeUndefined();
});

test("its problems are told with their place, and those of no other file", async () => {
  const { site, textOf } = await typing({
    [path]: articleText({ title: "Tapé", themes: "[alfa]" }, "Un texte...\n"),
  });
  expect(textOf(path)).toBeUndefined();
  const problems = await site.problems();
  expect(problems.map(({ file, line, rule }) => [file, line, rule])).toContainEqual([
    path,
    5,
    "unknown-theme",
  ]);
  const { site: mended } = await typing({ [path]: articleText({}, "Un texte...\n") });
  const rules = (await mended.problems()).map(({ line, rule }) => [line, rule]);
  expect(rules).toContainEqual([8, "three-dots"]);
});

test("a draft is shown to who writes it", async () => {
  const { textOf, site } = await typing({ [other]: articleText({ draft: "true" }) });
  expect(textOf(other)?.draft).toBe(true);
  expect(site.edition.reader).toBe("reviewer");
});
