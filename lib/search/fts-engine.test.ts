import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";

const article = (title: string, fields: Record<string, string> = {}, body = "Un texte.\n") =>
  articleText({ title, ...fields }, body);

test("an article is found by any form of its words, in its title, summary, headings or text", async () => {
  await using search = startSearching();
  await search.publish({
    "articles/a/fr.mdx": article("L’identité numérique"),
    "articles/b/fr.mdx": article("B", { summary: "Les données publiques." }),
    "articles/c/fr.mdx": article("C", {}, "## La souveraineté\n\nUn texte.\n"),
    "articles/d/fr.mdx": article("D", {}, "Des gendarmes et des policiers.\n"),
  });
  expect(await search.keys("identite")).toEqual(["a"]);
  expect(await search.keys("L'IDENTITÉ numériques")).toEqual(["a"]);
  expect(await search.keys("donnee")).toEqual(["b"]);
  expect(await search.keys("souverainete")).toEqual(["c"]);
  expect(await search.keys("gendarme")).toEqual(["d"]);
});

test("a title counts more than the text, and of two alike the newer comes first", async () => {
  await using search = startSearching();
  await search.publish({
    "articles/text/fr.mdx": article("Autre", {}, "La blockchain est là.\n"),
    "articles/old/fr.mdx": article("La blockchain", { date: "2012-01-01" }),
    "articles/new/fr.mdx": article("La blockchain", { date: "2026-01-01" }),
  });
  expect(await search.keys("blockchain")).toEqual(["new", "old", "text"]);
});

test("words in quotes are found only where they stand together", async () => {
  await using search = startSearching();
  await search.publish({
    "articles/a/fr.mdx": article("A", {}, "Le Conseil national du numérique siège.\n"),
    "articles/b/fr.mdx": article("B", {}, "Le numérique, au conseil, est national.\n"),
  });
  expect([...(await search.keys("conseil national numérique"))].sort()).toEqual(["a", "b"]);
  expect(await search.keys("« conseil national du numérique »")).toEqual(["a"]);
});

test("one wrong letter finds what was meant, and says so; two do not", async () => {
  await using search = startSearching();
  await search.publish({ "articles/a/fr.mdx": article("La cybersécurité des communes") });
  for (const typed of ["cybersecurte", "cybersecuritte", "cybersecirite", "cybersecuriét"]) {
    const { keys, replaced } = await search.find(typed);
    expect(keys, typed).toEqual(["a"]);
    expect(replaced, typed).toMatchObject([{ typed }]);
  }
  expect(await search.find("cybrsecurte")).toMatchObject({ keys: [], total: 0, replaced: [] });
  expect((await search.find("cybersécurité")).replaced).toEqual([]);
});

test("where no article has all words, those that have some are given and said to be so", async () => {
  await using search = startSearching();
  await search.publish({
    "articles/a/fr.mdx": article("Le vote"),
    "articles/b/fr.mdx": article("Le rail"),
  });
  expect(await search.find("vote rail zzzzzz")).toMatchObject({ total: 2, partial: true });
  expect(await search.find("vote")).toMatchObject({ total: 1, partial: false });
  expect(await search.find("le la les")).toMatchObject({ total: 0, common: true });
});

test("a theme and a year narrow what is found, and results come by pages", async () => {
  await using search = startSearching();
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `articles/k${index}/fr.mdx`,
      article("Le vote", {
        date: `${2020 + (index % 2)}-01-01`,
        themes: index % 3 === 0 ? "[beta]" : "[alpha]",
      }),
    ]),
  );
  await search.publish(files);
  expect(await search.find("vote", { limit: 5 })).toMatchObject({ total: 12 });
  const first = await search.keys("vote", { limit: 10 });
  const second = await search.keys("vote", { limit: 10, offset: 10 });
  expect(new Set([...first, ...second]).size).toBe(12);
  expect((await search.find("vote", { year: 2020 })).total).toBe(6);
  expect((await search.find("vote", { theme: "beta" })).total).toBe(4);
  expect((await search.find("vote", { theme: "beta", year: 2021 })).total).toBe(2);
});

test("on another clock a text is of the year that readers are told, also after a restart", async () => {
  const site = (timeZone: string) => ({
    "site.yaml": `languages: [fr]\ntimeZone: ${timeZone}\n`,
    "articles/a/fr.mdx": article("Le vote", { date: "2021-01-01" }),
  });
  await using search = startSearching();
  await search.publish(site("Europe/Paris"));
  expect(await search.keys("vote", { year: 2021 })).toEqual(["a"]);
  await search.publish(site("America/Sao_Paulo"));
  expect(await search.keys("vote", { year: 2021 })).toEqual(["a"]);
  await search.stop();
  await using again = startSearching(search.directory);
  await again.publish(site("Pacific/Honolulu"));
  expect(await again.keys("vote", { year: 2021 })).toEqual(["a"]);
  expect(again.read).toHaveLength(1);
});

test("an untranslated article is found in the other language, by its own words", async () => {
  await using search = startSearching();
  await search.publish({ "articles/a/fr.mdx": article("Les communes") });
  expect(await search.keys("commune", {}, "en")).toEqual(["a"]);
  await search.publish({
    "articles/a/fr.mdx": article("Les communes"),
    "articles/a/en.mdx": article("Towns"),
  });
  expect(await search.keys("commune", {}, "en")).toEqual([]);
  expect(await search.keys("town", {}, "en")).toEqual(["a"]);
  expect(await search.keys("commune")).toEqual(["a"]);
});

test("drafts, embargoed and withdrawn articles are never found, nor proposed", async () => {
  await using search = startSearching();
  const hidden = {
    draft: { draft: "true" },
    embargo: { date: "2027-01-01" },
    withdrawn: { withdrawn: '{ date: 2024-06-01, reason: "Erreur." }' },
  };
  const files = Object.fromEntries(
    Object.entries(hidden).map(([key, fields]) => [
      `articles/${key}/fr.mdx`,
      article("Un secret", fields, "Confidentiel.\n"),
    ]),
  );
  await search.publish(files);
  for (const query of ["secret", "confidentiel", "secrt"]) {
    expect(await search.find(query), query).toMatchObject({ total: 0, replaced: [] });
  }
  expect(await search.engine.complete("fr", "secr", 8)).toEqual([]);
  await search.publish(files, Date.parse("2027-01-02"));
  expect(await search.keys("secret")).toEqual(["embargo"]);
});

test("a publish is searched at once: a new title, another theme, a deletion, a withdrawal", async () => {
  await using search = startSearching();
  const files = {
    "articles/a/fr.mdx": article("Le rail"),
    "articles/b/fr.mdx": article("Les écoles"),
    "articles/c/fr.mdx": article("Les forêts"),
  };
  await search.publish(files);
  await search.publish({
    "articles/a/fr.mdx": article("La route", { themes: "[beta]" }),
    "articles/c/fr.mdx": article("Les forêts", {
      withdrawn: '{ date: 2024-06-01, reason: "Erreur." }',
    }),
  });
  expect(await search.keys("rail")).toEqual([]);
  expect(await search.keys("route", { theme: "beta" })).toEqual(["a"]);
  expect(await search.keys("route", { theme: "alpha" })).toEqual([]);
  expect(await search.keys("ecole")).toEqual([]);
  expect(await search.keys("foret")).toEqual([]);
  expect((await search.find("ecolle")).replaced).toEqual([]);
  expect(await search.engine.complete("fr", "rou", 8)).toEqual(["a"]);
  expect(await search.engine.complete("fr", "for", 8)).toEqual([]);
});

const two = {
  "articles/a/fr.mdx": article("Le rail"),
  "articles/b/fr.mdx": article("Les écoles"),
};

test("after a restart nothing is indexed twice, and what changed meanwhile is right", async () => {
  await using first = startSearching();
  await first.publish(two);
  await first.stop();
  await using second = startSearching(first.directory);
  await second.publish(two);
  expect(second.read).toEqual([]);
  expect(await second.keys("rail")).toEqual(["a"]);
  await second.stop();
  await using third = startSearching(first.directory);
  await third.publish({ ...two, "articles/a/fr.mdx": article("La route") });
  expect(new Set(third.read)).toEqual(new Set(["articles/a/fr.mdx"]));
  expect(await third.keys("rail")).toEqual([]);
  expect(await third.keys("route")).toEqual(["a"]);
});

test("a damaged index is made anew", async () => {
  await using first = startSearching();
  await first.publish(two);
  await first.stop();
  writeFileSync(join(first.directory, "search.sqlite"), "not a database, not at all".repeat(300));
  await using second = startSearching(first.directory);
  await second.publish(two);
  expect(await second.keys("rail")).toEqual(["a"]);
});

test("while a first index is made, what is published is right, and the rest is said to be missing", async () => {
  await using search = startSearching();
  const many: Record<string, string> = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `articles/k${index}/fr.mdx`,
      article("Le rail", {}, "mot ".repeat(6_000)),
    ]),
  );
  await search.publishOnly(many);
  expect((await search.find("rail")).whole).toBe(false);
  const { "articles/k1/fr.mdx": gone, ...rest } = many;
  expect(gone).toBeDefined();
  await search.publishOnly({ ...rest, "articles/k0/fr.mdx": article("La route") });
  expect(await search.find("route")).toMatchObject({ keys: ["k0"], whole: false });
  await search.publish({ ...rest, "articles/k0/fr.mdx": article("La route") });
  expect(await search.find("rail")).toMatchObject({ total: 38, whole: true });
  expect(await search.keys("route")).toEqual(["k0"]);
});

test("titles are proposed by beginnings of words, the newest first, and despite a wrong letter", async () => {
  await using search = startSearching();
  await search.publish({
    "articles/a/fr.mdx": article("La blockchain vue par dix experts", { date: "2020-01-01" }),
    "articles/b/fr.mdx": article("La blockchain encore", { date: "2021-01-01" }),
  });
  expect(await search.engine.complete("fr", "bloc", 8)).toEqual(["b", "a"]);
  expect(await search.engine.complete("fr", "exp bloc", 8)).toEqual(["a"]);
  expect(await search.engine.complete("fr", "blokchain", 1)).toEqual(["b"]);
  expect(await search.engine.complete("fr", '"*', 8)).toEqual([]);
});
