import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";

const files = {
  "people.yaml": "ana: { name: Ana Ruiz }\njan: { name: { fr: Jean, en: John } }\n",
  "articles/a/fr.mdx": articleText({ title: "Le tramway", authors: "[ana]" }),
  "articles/b/fr.mdx": articleText({ title: "Le monorail", authors: "[jan]" }),
};

test("a text is found by who wrote it, by whatever name", async () => {
  await using search = startSearching();
  await search.publish(files);
  expect(await search.keys("ruiz")).toEqual(["a"]);
  expect(await search.keys("ana tramway")).toEqual(["a"]);
  expect(await search.keys("john")).toEqual(["b"]);
});

test("a new name finds what was written under the old one, which finds nothing more", async () => {
  await using search = startSearching();
  await search.publish(files);
  await search.publish({
    ...files,
    "people.yaml": files["people.yaml"].replace("Ruiz", "Morales"),
  });
  expect([await search.keys("morales"), await search.keys("ruiz")]).toEqual([["a"], []]);
});

test("a reviewer finds by the name that a branch gives, and readers by the one that is published", async () => {
  await using search = startSearching();
  await search.publish(files);
  const review = await search.review({
    ...files,
    "people.yaml": files["people.yaml"].replace("Ruiz", "Morales"),
  });
  const wanted = { query: "morales", theme: undefined, year: undefined, offset: 0, limit: 9 };
  expect((await review.find("fr", wanted)).keys).toEqual(["a"]);
  expect(await search.keys("morales")).toEqual([]);
});

test("after a restart with other names all is found by them", async () => {
  const search = startSearching();
  await search.publish(files);
  await search.stop();
  await using again = startSearching(search.directory);
  await again.publish({ ...files, "people.yaml": files["people.yaml"].replace("Ruiz", "Morales") });
  expect([await again.keys("morales"), await again.keys("ruiz")]).toEqual([["a"], []]);
});
