import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";

const article = (title: string, date: string, body: string, more: Record<string, string> = {}) =>
  articleText({ title, date, summary: "Un point parmi d’autres.", ...more }, body);

/** Thirty new texts that use a word again and again, without being about it. */
const crowd = (body: string, more?: Record<string, string>, locale = "fr") =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `articles/b${index}/${locale}.mdx`,
      article(`Point ${index}`, `2026-01-${String(index + 1).padStart(2, "0")}`, body, more),
    ]),
  );

const often = "Le budget. Ce budget, budget de la commune : budget primitif, budget annexe.\n";
const old = "2015-01-01";

test("a word that nearly all articles have leads to the text whose title has it, however old", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd(often),
    "articles/budget/fr.mdx": article('"Budget : tout comprendre"', old, "Expliqué.\n"),
  });
  for (const query of ["budget", "le budget", "BUDGETS", "« budget »"]) {
    expect((await search.keys(query))[0], query).toBe("budget");
  }
  expect((await search.keys("budget", { theme: "alpha" }))[0]).toBe("budget");
});

test("so does a word that most articles lack", async () => {
  await using search = startSearching();
  const lacking = Array.from({ length: 60 }, (_, index) => [
    `articles/c${index}/fr.mdx`,
    article("Le rail", "2026-01-01", "Rien de tel.\n"),
  ]);
  await search.publish({
    ...crowd(often),
    ...Object.fromEntries(lacking),
    "articles/budget/fr.mdx": article('"Budget : tout comprendre"', old, "Expliqué.\n"),
  });
  expect((await search.keys("budget"))[0]).toBe("budget");
});

test("a long report whose title has the word comes before short texts that use it a lot", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd("Budget. ".repeat(60)),
    "articles/report/fr.mdx": article(
      "Rapport sur le budget",
      old,
      "Une autre phrase. ".repeat(2_000),
    ),
  });
  expect((await search.keys("budget"))[0]).toBe("report");
});

test("among several words, one that most articles have counts in a title too", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd(`${often}\nLa piscine aussi.\n`),
    "articles/both/fr.mdx": article("Le budget de la piscine", old, "Expliqué.\n"),
    "articles/one/fr.mdx": article("Le budget de la commune", old, "Et la piscine.\n"),
    "articles/other/fr.mdx": article("Le rail", "2026-02-01", "Rien de tel.\n"),
  });
  expect((await search.keys("budget piscine")).slice(0, 2)).toEqual(["both", "one"]);
  expect((await search.keys("« budget de la piscine »"))[0]).toBe("both");
});

test("among texts that have the rare word alike, the common one in a title decides, not the date", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd(often),
    "articles/new/fr.mdx": article("Le rail", "2026-02-01", "Le budget de la piscine.\n"),
    "articles/old/fr.mdx": article("Le budget", old, "Le budget de la piscine.\n"),
  });
  expect(await search.keys("budget piscine")).toEqual(["old", "new"]);
});

test("a rare word tells more than one that most articles have", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd(often),
    "articles/common/fr.mdx": article("Le budget", old, "La piscine de la commune.\n"),
    "articles/rare/fr.mdx": article("La piscine", old, "Le budget de la commune.\n"),
  });
  expect(await search.keys("budget piscine")).toEqual(["rare", "common"]);
});

test("of titles that have the word, and of texts that have it as often, the newest come first", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd(often),
    "articles/x/fr.mdx": article("Le budget 2013", "2013-01-01", "Expliqué.\n"),
    "articles/y/fr.mdx": article("Le budget 2014", "2014-01-01", "Expliqué.\n"),
    "articles/z/fr.mdx": article("Le budget 2015", "2015-01-01", "Expliqué.\n"),
  });
  const found = await search.keys("budget", { limit: 5 });
  expect(found).toEqual(["z", "y", "x", "b29", "b28"]);
});

test("an article of the other language leads by its title as well", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd("The harbour. This harbour, a harbour among harbours.\n", {}, "en"),
    "articles/harbour/en.mdx": article("The harbour, explained", old, "A text.\n"),
  });
  expect((await search.keys("harbour", {}, "fr"))[0]).toBe("harbour");
});

test("a summary or a heading about the word comes before a text that only uses it", async () => {
  await using search = startSearching();
  await search.publish({
    ...crowd("Le budget, une fois.\n"),
    "articles/summary/fr.mdx": article("Repères", old, "Expliqué.\n", {
      summary: "Le budget, pas à pas.",
    }),
    "articles/heading/fr.mdx": article("Repères", old, "## Le budget\n\nExpliqué.\n"),
  });
  expect([...(await search.keys("budget", { limit: 2 }))].sort()).toEqual(["heading", "summary"]);
});
