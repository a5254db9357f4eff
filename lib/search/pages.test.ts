import { expect, test } from "vitest";
import { articleText, pageText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";
import type { Searchable } from "./engine.ts";

const wanted = { theme: undefined, year: undefined, offset: 0, limit: 20 };
const keys = async (search: Searchable, query: string, locale = "fr") =>
  (await search.find(locale, { query, ...wanted })).keys;

const about = {
  "pages/about/fr.mdx": pageText(
    { title: "Notre équipe", summary: "Une association." },
    "## Nos statuts\n\nNous défendons les zones humides.\n",
  ),
};

test("a page is found by any form of its words, like an article", async () => {
  await using search = startSearching();
  await search.publish(about);
  for (const query of ["equipes", "associations", "statut", "zone humide"]) {
    expect(await search.keys(query), query).toEqual(["pages~about"]);
  }
  expect(await search.engine.complete("fr", "notre éq", 8)).toEqual(["pages~about"]);
});

test("a page is found by its language's words, and by another's only where it is not written", async () => {
  await using search = startSearching();
  await search.publish(about);
  expect(await search.keys("humide", {}, "en")).toEqual(["pages~about"]);
  await search.publish({ ...about, "pages/about/en.mdx": pageText({ title: "The Team" }) });
  expect(await search.keys("humide", {}, "en")).toEqual([]);
  expect(await search.keys("team", {}, "en")).toEqual(["pages~about"]);
  const hiding = { "site.yaml": "languages: [fr, en]\nuntranslated: hide\n" };
  await search.publish({ ...hiding, ...about });
  expect(await search.keys("humide", {}, "en")).toEqual([]);
  expect(await search.keys("humide")).toEqual(["pages~about"]);
});

test("a page that every site has in a language is not found there by another's words", async () => {
  await using search = startSearching();
  await search.publish({ "pages/subscribe/fr.mdx": pageText({ title: "Suivre" }) });
  expect(await search.keys("suivre")).toEqual(["pages~subscribe"]);
  expect(await search.keys("suivre", {}, "en")).toEqual([]);
});

test("a page has no year and no theme, and stands behind an article that says the same", async () => {
  await using search = startSearching();
  await search.publish({
    "pages/vote/fr.mdx": pageText({ title: "Le vote", summary: "Un résumé." }),
    "articles/old/fr.mdx": articleText({ title: "Le vote", date: "1970-01-01" }),
    "articles/first/fr.mdx": articleText({ title: "Le vote", date: "1890-01-01" }),
  });
  expect(await search.keys("vote")).toEqual(["old", "first", "pages~vote"]);
  expect(await search.keys("vote", { theme: "alpha" })).toEqual(["old", "first"]);
  expect(await search.keys("vote", { year: 1970 })).toEqual(["old"]);
  expect((await search.find("vote", { limit: 1 })).total).toBe(3);
});

test("a publish is searched at once: a page's new words, and nothing of what is gone or a draft", async () => {
  await using search = startSearching();
  await search.publish({ ...about, "pages/b/fr.mdx": pageText({ title: "Le monorail" }) });
  await search.publish({
    "pages/about/fr.mdx": pageText({ title: "Les tourbières" }),
    "pages/b/fr.mdx": pageText({ title: "Le monorail", draft: "true" }),
  });
  expect(await search.keys("tourbiere")).toEqual(["pages~about"]);
  for (const query of ["humide", "monorail"]) expect(await search.keys(query), query).toEqual([]);
  await search.publish({});
  expect(await search.keys("tourbiere")).toEqual([]);
  expect(await search.engine.complete("fr", "tourb", 8)).toEqual([]);
});

test("a publish that changes no page looks at none", async () => {
  await using search = startSearching();
  await search.publish(about);
  search.read.length = 0;
  await search.publish({ ...about, "articles/a/fr.mdx": articleText() });
  expect(new Set(search.read)).toEqual(new Set(["articles/a/fr.mdx"]));
});

test("after a restart no page is indexed twice, and what changed meanwhile is right", async () => {
  const files = { ...about, "pages/b/fr.mdx": pageText({ title: "Le monorail" }) };
  await using first = startSearching();
  await first.publish(files);
  await first.stop();
  await using second = startSearching(first.directory);
  await second.publish(files);
  expect(second.read).toEqual([]);
  expect(await second.keys("humide")).toEqual(["pages~about"]);
  await second.stop();
  await using third = startSearching(first.directory);
  await third.publish({ "pages/b/fr.mdx": pageText({ title: "Le funiculaire" }) });
  expect(await third.keys("humide")).toEqual([]);
  expect(await third.keys("funiculaire")).toEqual(["pages~b"]);
});

test("a page and an article of one folder name are found each by its own words", async () => {
  await using search = startSearching();
  const page = { "pages/contact/fr.mdx": pageText({ title: "Nous écrire" }) };
  const article = { "articles/contact/fr.mdx": articleText({ title: "Le contact" }) };
  await search.publish({ ...page, ...article });
  expect(await search.keys("ecrire")).toEqual(["pages~contact"]);
  expect(await search.keys("contact")).toEqual(["contact"]);
});

test("a page that becomes an article is found as one, and back", async () => {
  await using search = startSearching();
  const page = { "pages/contact/fr.mdx": pageText({ title: "Nous écrire" }) };
  const article = { "articles/contact/fr.mdx": articleText({ title: "Nous écrire" }) };
  await search.publish(page);
  await search.publish(article);
  expect(await search.keys("ecrire")).toEqual(["contact"]);
  await search.publish(page);
  expect(await search.keys("ecrire")).toEqual(["pages~contact"]);
});

test("reviewers find a revision's pages and drafts, and readers only what is published", async () => {
  await using search = startSearching();
  const draft = { "pages/d/fr.mdx": pageText({ title: "Le tramway", draft: "true" }) };
  await search.publish({
    ...about,
    ...draft,
    "pages/gone/fr.mdx": pageText({ title: "Le monorail" }),
  });
  const review = await search.review({
    ...draft,
    "pages/about/fr.mdx": pageText({ title: "Les tourbières" }),
  });
  expect(await keys(review, "tourbiere")).toEqual(["pages~about"]);
  expect(await keys(review, "tramway")).toEqual(["pages~d"]);
  for (const query of ["humide", "monorail"]) expect(await keys(review, query), query).toEqual([]);
  expect(await search.keys("humide")).toEqual(["pages~about"]);
  expect(await search.keys("tramway")).toEqual([]);
});

test("forty pages, one of them long, are all found", async () => {
  await using search = startSearching();
  const forty = Array.from({ length: 40 }, (_, index) => [
    `pages/p${index}/fr.mdx`,
    pageText(
      { title: `Page ${index}` },
      `Le tramway.\n\n${index === 0 ? "mot ".repeat(37_500) : ""}\n`,
    ),
  ]);
  await search.publish(Object.fromEntries(forty));
  expect((await search.find("tramway")).total).toBe(40);
});

test("a page whose address in a language is taken by that language's own is not found there", async () => {
  await using search = startSearching();
  const french = { "pages/a/fr.mdx": pageText({ title: "Le monorail", slug: "contact" }) };
  await search.publish(french);
  expect(await search.keys("monorail", {}, "en")).toEqual(["pages~a"]);
  await search.publish({ ...french, "pages/b/en.mdx": pageText({ slug: "contact" }) });
  expect(await search.keys("monorail", {}, "en")).toEqual([]);
  await search.publish(french);
  expect(await search.keys("monorail", {}, "en")).toEqual(["pages~a"]);
});
