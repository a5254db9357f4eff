import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues } from "../testing/content.ts";
import { affectedPages } from "./affected.ts";

const kept = [
  ...["/fr", "/fr/articles", "/fr/articles/un", "/fr/themes/alpha", "/fr/recherche", "/en"],
  ...["/fr/articles/un/card.png", "/fr/articles/un.md"],
];
const files = ["feed.xml", "atom.xml", "feed.json"].flatMap((name) =>
  ["/fr/", "/en/", "/fr/themes/alpha/", "/en/themes/alpha-en/"].map((path) => path + name),
);

/** The pages that differ once site.yaml says the second, and no work does. */
async function affected(before: string, after: string) {
  const work = { "articles/un/fr.mdx": articleText() };
  const made = await catalogues(
    [before, after].map((yaml) => ({ "site.yaml": `languages: [fr, en]\n${yaml}`, ...work })),
  );
  const [old, now] = made.map((each) => makeEdition(each, Date.parse("2026-01-01"), "public"));
  if (old === undefined || now === undefined) throw new Error("There is no edition.");
  return affectedPages(old, now, new Set(), kept);
}

test.each([
  ["name: La lettre\n", "name: La gazette\n"],
  ["", "notice: Une démonstration.\n"],
  ["publisher: { kind: person, name: Ana Ruiz }\n", ""],
  ["", "licence: https://creativecommons.org/licenses/by/4.0/\n"],
])(
  "a site.yaml that says other than %j makes every page, feed and file anew that says it: %j",
  async (before, after) => {
    const { changed, gone, beyond } = await affected(before, after);
    expect([...kept, ...files, "/llms.txt"].filter((path) => !changed.has(path))).toEqual([]);
    expect([...gone]).toEqual([]);
    expect(beyond).toBe(true);
  },
);

test("a site.yaml that says the same in other words makes nothing anew", async () => {
  const { changed, beyond } = await affected("name: La lettre\n", 'name: "La lettre" # the name\n');
  expect([...changed]).toEqual([]);
  expect(beyond).toBe(false);
});
