import { expect, test } from "vitest";
import { analyseFile } from "../../checks/file-analysis.ts";
import { buildCatalogue } from "../../content/build-catalogue.ts";
import { assetOf, type Catalogue } from "../../content/catalogue.ts";
import { makeEdition } from "../../content/edition.ts";
import { parseText } from "../../content/parse-page.ts";
import { memoryStore } from "../../content/parsed-store.ts";
import { blobId } from "../../content/source/blob.ts";
import { articleText, MemorySource, siteYaml, themesYaml } from "../../testing/content.ts";
import { startBesideReader } from "../files/saved-beside.ts";
import { typedSite, typedText } from "./typed-site.ts";

const now = Date.UTC(2026, 10, 24);
const path = "articles/2024-05-01-un/fr.mdx";
const other = "articles/2024-05-02-deux/fr.mdx";

const folder = "articles/2024-05-01-un";
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9z"/>${inside}</svg>`;

async function typing(
  files: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string | undefined>> = {},
) {
  const source = new MemorySource({
    [`${folder}/a.svg`]: drawing(""),
    "site.yaml": siteYaml,
    "themes.yaml": themesYaml,
    [path]: articleText({ title: "Publié" }),
  });
  const store = memoryStore();
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  const live = makeEdition(catalogue, now, "public");
  const typed = new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
  const { entries } = live.catalogue;
  const blobs = Object.fromEntries(
    Object.entries(saved).map(([file, text]) => [file, text && blobId(Buffer.from(text))]),
  );
  const desk = { read: async ({ path: file }: { path: string }) => Buffer.from(saved[file] ?? "") };
  const site = await typedSite(live, typed, {
    ...{ source, store, now, parse: parseText },
    beside: await startBesideReader().read(desk, new Map(Object.entries(blobs)), entries),
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

test("its pages show what is saved beside the texts, judged as a publish would, and none that is removed", async () => {
  const [added, unsafe] = [drawing("<circle r='3'/>"), drawing("<script>1</script>")];
  const { site, live } = await typing(
    {},
    { [`${folder}/a.svg`]: undefined, [`${folder}/b.svg`]: added, [`${folder}/c.svg`]: unsafe },
  );
  const besides = (catalogue: Catalogue) =>
    ["a.svg", "b.svg", "c.svg"].map((name) => assetOf(catalogue, "2024-05-01-un", name));
  const [gone, shown, refused] = besides(site.edition.catalogue);
  expect([gone, refused]).toEqual([undefined, undefined]);
  expect(shown && Buffer.from(await site.read(shown)).toString()).toBe(added);
  expect(besides(live.catalogue).map((entry) => entry?.path)).toEqual([
    `${folder}/a.svg`,
    ...[undefined, undefined],
  ]);
});
