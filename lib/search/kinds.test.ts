import { expect, test } from "vitest";
import { articleText, siteYaml } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";

const text = (kind: string, themes = "[alpha]") =>
  articleText({ title: "Le tramway", themes, ...(kind === "" ? {} : { kind }) });
const files = {
  "site.yaml": `${siteYaml}kinds: { release: Communiqué, opinion: Tribune }\n`,
  "articles/a/fr.mdx": text("release"),
  "articles/b/fr.mdx": text("opinion", "[beta]"),
  "articles/c/fr.mdx": text(""),
};

test("a search is narrowed to a kind, and to a theme besides", async () => {
  await using search = startSearching();
  await search.publish(files);
  expect((await search.keys("tramway")).length).toBe(3);
  expect(await search.keys("tramway", { kind: "release" })).toEqual(["a"]);
  expect(await search.keys("tramway", { kind: "opinion", theme: "beta" })).toEqual(["b"]);
  expect(await search.keys("tramway", { kind: "opinion", theme: "alpha" })).toEqual([]);
});

test("an article that becomes another kind is found as that one alone, also by a reviewer", async () => {
  await using search = startSearching();
  await search.publish(files);
  const changed = { ...files, "articles/a/fr.mdx": text("opinion") };
  const review = await search.review(changed);
  const wanted = { query: "tramway", theme: undefined, kind: "opinion", year: undefined };
  const found = await review.find("fr", { ...wanted, offset: 0, limit: 9 });
  expect([...found.keys].sort()).toEqual(["a", "b"]);
  await search.publish(changed);
  expect(await search.keys("tramway", { kind: "release" })).toEqual([]);
  expect((await search.keys("tramway", { kind: "opinion" })).length).toBe(2);
});
