import { expect, test } from "vitest";
import { buildCatalogue } from "../content/catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { articleText, MemorySource, themesYaml } from "../content/testing.ts";
import { rehearse } from "./rehearsal.ts";

const now = Date.parse("2026-11-24T12:00:00Z");

test("a rehearsal reads the newest texts again, and keeps and changes nothing", async () => {
  const works = Array.from(
    { length: 30 },
    (_, index) => `2024-05-${String(index + 1).padStart(2, "0")}-un`,
  );
  const source = new MemorySource({
    "themes.yaml": themesYaml,
    ...Object.fromEntries(
      works.map((key) => [`articles/${key}/fr.mdx`, articleText({ slug: key })]),
    ),
  });
  const store = memoryStore();
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  const published = makeEdition(catalogue, now, "public");
  const before = structuredClone({ ...published, catalogue: { ...catalogue, id: "", step: "" } });

  const read: string[] = [];
  const watched = {
    source: {
      snapshot: () => source.snapshot(),
      read: (entry: Parameters<typeof source.read>[0]) => {
        read.push(entry.path);
        return source.read(entry);
      },
    },
    store: {
      ...store,
      putAll: () => {
        throw new Error("Nothing is to be kept.");
      },
    },
  };
  await rehearse(published, watched, () => ["/fr", "/fr/articles"]);
  expect(read).toEqual(
    works
      .reverse()
      .slice(0, 8)
      .map((key) => `articles/${key}/fr.mdx`),
  );
  expect({ ...published, catalogue: { ...catalogue, id: "", step: "" } }).toEqual(before);
});
