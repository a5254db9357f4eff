import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { feedAt } from "../feeds/feed.ts";
import { writeFeed } from "../feeds/write.ts";
import { markdownAt } from "../markdown/article.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { articleData, groupData } from "../seo/json-ld.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { articlePage } from "./article.ts";
import { citationOf } from "./citation.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { identityOf } from "./identity.ts";
import { groupArticles } from "./listing.ts";
import { resolve } from "./resolve-address.ts";
import { sitemapEntries } from "./sitemap.ts";

const site = "https://x.example";
const now = Date.parse("2026-01-01");
const catalogue = await catalogueOf({
  "site.yaml": [
    "languages: [fr, en]",
    "name: La lettre",
    "publisher: { kind: organization, name: Mairie }",
    "timeZone: Europe/Brussels",
  ].join("\n"),
  "people.yaml": [
    "ana:",
    "  name: Ana Ruiz",
    "  role: { fr: Échevine, en: Alderwoman }",
    "  url: https://ana.example/",
    "  sameAs: [https://social.example/@ana]",
    "jan: { name: { fr: Jan Maes, en: John Maes } }",
    "lea: { name: Léa Petit }",
    "noa: { name: נועה }",
  ].join("\n"),
  "articles/un/fr.mdx": articleText({ title: "Un", authors: "[jan, ana]" }),
  "articles/un/en.mdx": articleText({ title: "One", authors: "[jan, ana]" }),
  "articles/deux/fr.mdx": articleText({ title: "Deux", authors: "[noa]" }),
  "articles/trois/fr.mdx": articleText({ title: "Trois", authors: "[lea]", draft: "true" }),
  "articles/quatre/fr.mdx": articleText({ title: "Quatre", date: "2024-04-01" }),
});
const edition = makeEdition(catalogue, now, "public");
const person = (slug: string) => ({ room: "people", slug }) as const;

test("a person's page has their role, their texts, and the same page in each language", () => {
  const page = groupArticles(edition, "fr", person("ana"));
  expect(page).toMatchObject({ name: "Ana Ruiz", description: { text: "Échevine" } });
  expect(page?.cards.map(({ title }) => title)).toEqual(["Un"]);
  expect(page?.alternates).toEqual([
    { locale: "fr", url: "/fr/people/ana" },
    { locale: "en", url: "/en/people/ana" },
  ]);
});

test("a person's page links theirs elsewhere by the names of the hosts, and by more where that is one", () => {
  const of = { key: "ana", name: "Ana" };
  expect(groupArticles(edition, "fr", person("ana"))?.elsewhere).toEqual([
    { url: "https://ana.example/", text: "ana.example" },
    { url: "https://social.example/@ana", text: "social.example" },
  ]);
  expect(groupArticles(edition, "fr", person("jan"))?.elsewhere).toEqual([]);
  const sameAs = ["https://w.example/Ana", "https://w.example/%C3%89va", "https://w.example/Ana"];
  expect(elsewhereOf({ ...of, sameAs }).map(({ text }) => text)).toEqual([
    "w.example/Ana",
    "w.example/Éva",
  ]);
});

test("who has nothing to be read has no page, no feed and no place in the map", () => {
  const kind = (path: string) => resolve(edition, path).kind;
  for (const key of ["lea", "personne"]) {
    expect(kind(`/fr/people/${key}`)).toBe("missing");
    expect(kind(`/fr/people/${key}/feed.xml`)).toBe("missing");
  }
  for (const end of ["", "/feed.xml", "/atom.xml", "/feed.json"]) {
    expect(kind(`/fr/people/ana${end}`)).toBe("page");
  }
  expect(kind("/fr/people/ana/page/1")).toBe("missing");
  expect(kind("/fr/people")).toBe("missing");
  const people = sitemapEntries(edition).filter(({ url }) => url.startsWith("/fr/people/"));
  expect(people.map(({ url, alternates }) => [url, alternates.length])).toEqual([
    ["/fr/people/ana", 3],
    ["/fr/people/jan", 3],
    ["/fr/people/noa", 3],
  ]);
});

test("a reviewer finds the page of who has drafts alone", () => {
  const reviewed = makeEdition(catalogue, now, "reviewer");
  expect(resolve(reviewed, "/fr/people/lea").kind).toBe("page");
});

test("programs are told who wrote an article, and by which pages they are known", () => {
  const graph = (locale: string, slug: string) => {
    const page = articlePage(edition, locale, slug) ?? expect.fail();
    return articleData(site, locale, page, identityOf(catalogue.site, locale, site))["@graph"];
  };
  expect(graph("en", "un")).toContainEqual(
    expect.objectContaining({
      author: [
        { "@type": "Person", name: "John Maes", url: `${site}/en/people/jan` },
        {
          "@type": "Person",
          name: "Ana Ruiz",
          url: `${site}/en/people/ana`,
          sameAs: ["https://ana.example/", "https://social.example/@ana"],
        },
      ],
    }),
  );
  expect(graph("fr", "quatre")).toContainEqual(
    expect.objectContaining({ author: { "@id": `${site}/#publisher` } }),
  );
  const listing = groupArticles(edition, "fr", person("ana")) ?? expect.fail();
  expect(groupData(site, "fr", listing)["@graph"]).toContainEqual(
    expect.objectContaining({
      "@type": "ProfilePage",
      mainEntity: expect.objectContaining({ name: "Ana Ruiz", jobTitle: "Échevine" }),
    }),
  );
});

test("a feed names the authors of each text, and a person's feed has theirs alone", () => {
  const written = (format: "rss" | "atom" | "json", key?: string) => {
    const feed = feedAt(edition, "fr", key === undefined ? undefined : person(key));
    const context = { site, hub: undefined, catalogue, body: () => "Texte." };
    return writeFeed(feed ?? expect.fail(), format, context);
  };
  expect(written("rss").match(/<dc:creator>.*?<\/dc:creator>/g)).toEqual([
    "<dc:creator>Jan Maes</dc:creator>",
    "<dc:creator>Ana Ruiz</dc:creator>",
    "<dc:creator>נועה</dc:creator>",
  ]);
  expect(written("atom")).toMatch(
    /<author>\s*<name>Jan Maes<\/name>\s*<uri>https:\/\/x.example\/fr\/people\/jan<\/uri>/,
  );
  const { items, feed_url, title } = JSON.parse(written("json", "ana"));
  expect([feed_url, title]).toEqual([
    `${site}/fr/people/ana/feed.json`,
    "La lettre\u00a0: Ana Ruiz",
  ]);
  expect(items.map(({ authors }: { authors: unknown }) => authors)).toEqual([
    [
      { name: "Jan Maes", url: `${site}/fr/people/jan` },
      { name: "Ana Ruiz", url: `${site}/fr/people/ana` },
    ],
  ]);
  const quatre = JSON.parse(written("json")).items.at(-1);
  expect("authors" in quatre).toBe(false);
});

test("an article's Markdown and its citations begin with who wrote it", () => {
  const found = markdownAt(edition, "fr", "un") ?? expect.fail();
  const context = { site, catalogue, body: () => "Texte." };
  expect(writeMarkdown(found, context)).toContain("- Par Jan Maes et Ana Ruiz\n");
  const quatre = markdownAt(edition, "fr", "quatre") ?? expect.fail();
  expect(writeMarkdown(quatre, context)).not.toContain("Par ");
  const article = catalogue.works.get("un")?.en ?? expect.fail();
  const { plain, bibtex } = citationOf(article, identityOf(catalogue.site, "en", site), site, [
    "Ana Ruiz",
    "Ville et Métropole, asbl",
  ]);
  expect(plain).toMatch(/^Ana Ruiz and Ville et Métropole, asbl, “One”/);
  expect(bibtex).toContain("author = {Ana Ruiz and {Ville et Métropole, asbl}},");
});

test("a name that runs the other way is isolated where no element can say so", () => {
  const found = markdownAt(edition, "fr", "deux") ?? expect.fail();
  expect(writeMarkdown(found, { site, catalogue, body: () => "" })).toContain(
    "Par \u2068נועה\u2069",
  );
});
