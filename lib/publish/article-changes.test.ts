import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { FormerSlug } from "../content/source/source.ts";
import { articleText, type Files, MemorySource, themesYaml } from "../testing/content.ts";
import { redirectsBetween } from "./article-changes.ts";

const now = Date.parse("2026-11-24T12:00:00Z");

async function editionOf(files: Files, former: readonly FormerSlug[]) {
  const source = new MemorySource({ "themes.yaml": themesYaml, ...files });
  const snapshot = { ...(await source.snapshot()), former };
  return makeEdition(await buildCatalogue(snapshot, source, memoryStore()), now, "public");
}

test("a publish names the redirects that it deduced, once, and none that leads to what is not public", async () => {
  const path = "articles/2024-05-01-neuf/fr.mdx";
  const hidden = "articles/2024-05-01-cache/fr.mdx";
  const files = { [path]: articleText(), [hidden]: articleText({ draft: "true" }) };
  const before = await editionOf(files, [{ path, slug: "plus-ancien" }]);
  const after = await editionOf(files, [
    { path, slug: "plus-ancien" },
    { path, slug: "ancien" },
    // Its own address, and one that another article has.
    { path, slug: "neuf" },
    { path: hidden, slug: "ancien-cache" },
  ]);
  const found = [{ from: "/fr/articles/ancien", to: "/fr/articles/neuf" }];
  expect(redirectsBetween(before, after)).toEqual(found);
  expect(redirectsBetween(after, after)).toEqual([]);
});
