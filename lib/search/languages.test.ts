import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { knownLanguage } from "../i18n/language-of.ts";
import { articleText, themesYaml } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";

const article = (title: string, body = "x\n") => articleText({ title, summary: "x" }, body);
const site = (...languages: string[]) => ({
  "site.yaml": `languages: [${languages.join(", ")}]\n`,
});

test("a language that nothing is known of is searched plainly: accents do not matter, endings do", async () => {
  await using search = startSearching();
  await search.publish({
    ...site("br"),
    "articles/a/br.mdx": article("Kêrioù an Arvor, war bleuñv"),
  });
  expect(await search.keys("keriou", {}, "br")).toEqual(["a"]);
  expect(await search.keys("BLEUNV", {}, "br")).toEqual(["a"]);
  expect(await search.keys("an", {}, "br")).toEqual(["a"]);
  expect(await search.find("arvors", {}, "br")).toMatchObject({ replaced: [{ typed: "arvors" }] });
});

test("a region's language is searched as the language itself, where that one is known", async () => {
  await using search = startSearching();
  await search.publish({
    ...site("fr-CA", "pt-BR"),
    "articles/a/fr-CA.mdx": article("Les élus"),
    "articles/b/pt-BR.mdx": article("As votações"),
  });
  expect(await search.keys("élu", {}, "fr-CA")).toEqual(["a"]);
  expect(await search.keys("votacoes", {}, "pt-BR")).toEqual(["b"]);
  const plural = await search.keys("votação", {}, "pt-BR");
  expect(plural).toEqual(knownLanguage("pt-BR") ? ["b"] : []);
});

test("a work in one language is found in all others by the stems of its own", async () => {
  await using search = startSearching();
  await search.publish({
    ...site("fr", "en", "br"),
    "articles/french/fr.mdx": article("Les communes"),
    "articles/english/en.mdx": article("Voting"),
    "articles/breton/br.mdx": article("Kêrioù"),
  });
  for (const locale of ["fr", "en", "br"]) {
    expect(await search.keys("commune", {}, locale), locale).toEqual(["french"]);
    expect(await search.keys("voted", {}, locale), locale).toEqual(["english"]);
    expect(await search.keys("keriou", {}, locale), locale).toEqual(["breton"]);
    expect(await search.keys("kerious", {}, locale), locale).not.toContain("english");
  }
});

test("stems of two languages are never taken for one another", async () => {
  await using search = startSearching();
  await search.publish({
    ...site("br", "fr", "en"),
    // In French « voter » and « vote » are one; in Breton and English nobody knows of it.
    "articles/b/br.mdx": article("vot"),
    "articles/e/en.mdx": article("vot"),
  });
  expect(await search.keys("votées", {}, "fr")).toEqual([]);
  expect([...(await search.keys("vot", {}, "fr"))].sort()).toEqual(["b", "e"]);
});

test("a language that the site does not have finds nothing, and says no more is to come", async () => {
  await using search = startSearching();
  await search.publish({ "articles/a/fr.mdx": article("Le rail") });
  expect(await search.find("rail", {}, "de")).toMatchObject({ total: 0, whole: true });
  expect(await search.engine.complete("de", "rail", 8)).toEqual([]);
});

test("a language comes and goes with a publish, and over a restart", async () => {
  await using search = startSearching();
  const files = { "articles/a/fr.mdx": article("Le rail"), "articles/b/br.mdx": article("Kêrioù") };
  await search.publish({ ...site("fr"), ...files });
  expect(await search.find("keriou")).toMatchObject({ total: 0 });
  await search.publish({ ...site("fr", "br"), ...files });
  expect(await search.keys("keriou", {}, "br")).toEqual(["b"]);
  expect(await search.keys("keriou", {}, "fr")).toEqual(["b"]);
  expect(await search.keys("rails", {}, "br")).toEqual(["a"]);
  await search.publish({ ...site("br"), ...files });
  expect(await search.keys("rail", {}, "fr")).toEqual([]);
  expect(await search.keys("rail", {}, "br")).toEqual([]);
  await search.stop();

  await using later = startSearching(search.directory);
  await later.publish({ ...site("br"), ...files });
  expect(later.read).toEqual([]);
  expect(await later.keys("keriou", {}, "br")).toEqual(["b"]);
  await later.stop();
  await using last = startSearching(search.directory);
  await last.publish({ ...site("fr", "pt-BR"), ...files });
  expect(await last.keys("rail", {}, "fr")).toEqual(["a"]);
  expect(await last.keys("rail", {}, "pt-BR")).toEqual(["a"]);
  expect(await last.find("keriou", {}, "br")).toMatchObject({ total: 0 });
});

test("an index of an older form is made anew", async () => {
  await using search = startSearching();
  await search.publish({ "articles/a/fr.mdx": article("Le rail") });
  await search.stop();
  const database = new DatabaseSync(join(search.directory, "search.sqlite"));
  database.exec("PRAGMA user_version = 2; DROP TABLE language; CREATE TABLE fr_text (x)");
  database.close();
  await using later = startSearching(search.directory);
  await later.publish({ "articles/a/fr.mdx": article("Le rail") });
  expect(await later.keys("rail")).toEqual(["a"]);
});

test("reviewers find in a language that a revision adds, all of it, and readers do not", async () => {
  await using search = startSearching();
  const published = { "themes.yaml": themesYaml, "articles/a/fr.mdx": article("Le rail") };
  await search.publish({ ...site("fr"), ...published });
  const files = { ...site("fr", "br"), ...published, "articles/b/br.mdx": article("Kêrioù") };
  const review = await search.review(files);
  const wanted = { theme: undefined, year: undefined, offset: 0, limit: 9 };
  const keys = async (query: string, locale: string) =>
    (await review.find(locale, { query, ...wanted })).keys;
  expect(await keys("keriou", "br")).toEqual(["b"]);
  expect(await keys("rails", "br")).toEqual(["a"]);
  expect(await keys("keriou", "fr")).toEqual(["b"]);
  expect(await search.keys("keriou", {}, "br")).toEqual([]);
  // What is taken away from readers meanwhile is no error to reviewers.
  await search.publish({ ...site("en"), ...published });
  expect(await keys("keriou", "fr")).toEqual(["b"]);
});

test("each language of the interface is searched by its own endings, alone and in others' lists", async () => {
  await using search = startSearching();
  await search.publish({
    ...site("de", "ar", "br"),
    "articles/towns/de.mdx": article("Die Gemeinden und ihre Straßen"),
    "articles/school/ar.mdx": article("المدرسة والانتخابات"),
  });
  for (const locale of ["de", "ar", "br"]) {
    expect(await search.keys("Gemeinde", {}, locale), locale).toEqual(["towns"]);
    expect(await search.keys("STRASSE", {}, locale), locale).toEqual(["towns"]);
    expect(await search.keys("مدرسه", {}, locale), locale).toEqual(["school"]);
  }
});
