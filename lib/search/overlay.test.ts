import { expect, test } from "vitest";
import { randomFrom } from "../cover/seed.ts";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";
import type { Searchable } from "./engine.ts";

const article = (title: string, fields: Record<string, string> = {}, body = "Un texte.\n") =>
  articleText({ title, ...fields }, body);
const found = (search: Searchable, query: string, more: { offset?: number; limit?: number } = {}) =>
  search.find("fr", { query, theme: undefined, year: undefined, offset: 0, limit: 20, ...more });
const keys = async (search: Searchable, query: string) => (await found(search, query)).keys;

test("a revision's own words are found by its reviewers and nobody else, and what it lost is not", async () => {
  await using search = startSearching();
  const published = {
    "articles/a/fr.mdx": article("Le tramway"),
    "articles/b/fr.mdx": article("Le funiculaire"),
    "articles/c/fr.mdx": article("Le monorail"),
  };
  await search.publish(published);
  const { "articles/c/fr.mdx": _gone, ...rest } = published;
  const review = await search.review({
    ...rest,
    "articles/a/fr.mdx": article("Le téléphérique"),
    "articles/d/fr.mdx": article("L’aérotrain", { draft: "true" }),
  });
  expect(await keys(review, "telepheriques")).toEqual(["a"]);
  expect(await keys(review, "tramway")).toEqual([]);
  expect(await keys(review, "monorail")).toEqual([]);
  expect(await keys(review, "funiculaire")).toEqual(["b"]);
  expect(await keys(review, "aerotrain")).toEqual(["d"]);
  expect(await review.complete("fr", "tél", 8)).toEqual(["a"]);
  expect(await review.complete("fr", "tram", 8)).toEqual([]);
  expect(await review.complete("fr", "aérotrian", 8)).toEqual(["d"]);
  for (const word of ["téléphérique", "aérotrain"]) expect(await search.keys(word)).toEqual([]);
  expect(await search.keys("tramway")).toEqual(["a"]);
  expect(await search.engine.complete("fr", "tél", 8)).toEqual([]);
});

test("of a revision nothing is indexed but what differs", async () => {
  await using search = startSearching();
  const published = {
    "articles/a/fr.mdx": article("Le tramway"),
    "articles/b/fr.mdx": article("Le funiculaire"),
  };
  await search.publish(published);
  search.read.length = 0;
  const review = await search.review({ ...published, "articles/a/fr.mdx": article("Le train") });
  expect(new Set(search.read)).toEqual(new Set(["articles/a/fr.mdx"]));
  expect(await keys(review, "train")).toEqual(["a"]);
  expect(await keys(review, "funiculaire")).toEqual(["b"]);
});

test("one article of a revision stands among all the others where its words put it", async () => {
  await using search = startSearching();
  const published = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [
      `articles/n${index}/fr.mdx`,
      article("Autre chose", {}, index < 4 ? "Le tramway est là.\n" : "Rien de tel.\n"),
    ]),
  );
  await search.publish({ ...published, "articles/title/fr.mdx": article("Le tramway") });
  const first = await search.review({ ...published, "articles/new/fr.mdx": article("Le tramway") });
  expect((await keys(first, "tramway"))[0]).toBe("new");
  const last = await search.review({
    ...published,
    "articles/title/fr.mdx": article("Le tramway"),
    "articles/new/fr.mdx": article("Un autre", {}, `Le tramway${" et puis".repeat(200)}.\n`),
  });
  const order = await keys(last, "tramway");
  expect([order[0], order.includes("new")]).toEqual(["title", true]);
});

test("results come in the order in which they would if the revision were published", async () => {
  const random = randomFrom("overlay");
  const vocabulary = ["loi", "vote", "budget", "réseau", "sécurité", "donnée", "commune", "train"];
  // Some words are rarer than others: what is rare tells more.
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? "loi";
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const corpus = (from: number, to: number) =>
    Object.fromEntries(
      Array.from({ length: to - from }, (_, index) => [
        `articles/n${from + index}/fr.mdx`,
        article(words(3), { date: `20${10 + ((from + index) % 15)}-01-01` }, `${words(60)}.\n`),
      ]),
    );
  const published = corpus(0, 60);
  const branch = { ...published, ...corpus(0, 4), ...corpus(60, 64) };
  await using search = startSearching();
  await using later = startSearching();
  await search.publish(published);
  await later.publish(branch);
  const review = await search.review(branch);
  for (const query of ["train", "commune donnée", "« sécurité donnée »", "réseau budget train"]) {
    const [shown, expected] = [await found(review, query), await later.find(query, { limit: 20 })];
    expect(shown.total, query).toBe(expected.total);
    expect(shown.keys.slice(0, 3), query).toEqual(expected.keys.slice(0, 3));
    const pages = [0, 5, 10, 15].map((offset) => found(review, query, { offset, limit: 5 }));
    expect((await Promise.all(pages)).flatMap((page) => page.keys)).toEqual(shown.keys);
  }
});
