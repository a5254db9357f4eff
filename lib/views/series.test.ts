import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import type { Reader } from "../content/visibility.ts";
import { feedAt } from "../feeds/feed.ts";
import { writeFeed } from "../feeds/write.ts";
import { markdownAt } from "../markdown/article.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { articleData, groupData } from "../seo/json-ld.ts";
import { llmsContents } from "../seo/llms.ts";
import { articleText, catalogueOf, type Files } from "../testing/content.ts";
import { articlePage } from "./article.ts";
import { identityOf } from "./identity.ts";
import { groupArticles } from "./listing.ts";
import { resolve } from "./resolve-address.ts";
import { sitemapEntries } from "./sitemap.ts";

const site = "https://x.example";
const now = Date.parse("2026-01-01");
const settings = {
  "site.yaml":
    "languages: [fr, en]\nname: La lettre\nkinds: { opinion: { fr: Tribune, en: Opinion }, release: Communiqué }\n",
  "series.yaml": [
    "ecoles:",
    "  name: { fr: L’été des écoles, en: The schools’ summer }",
    "  slug: { fr: ete, en: summer }",
    "  description: { fr: Ce qui change., en: What changes. }",
    "vide: { name: Vide, slug: vide }",
  ].join("\n"),
};
const part = (title: string, date: string, more: Record<string, string> = {}) =>
  articleText({ title, date, series: "ecoles", ...more });
const files: Files = {
  ...settings,
  "articles/un/fr.mdx": part("Un", "2025-07-01", { kind: "opinion" }),
  "articles/un/en.mdx": part("One", "2025-07-01", { kind: "opinion" }),
  "articles/deux/fr.mdx": part("Deux", "2025-07-02", { themes: "[beta]" }),
  "articles/trois/fr.mdx": part("Trois", "2025-07-02"),
  "articles/quatre/fr.mdx": part("Quatre", "2026-07-01"),
  "articles/cinq/fr.mdx": part("Cinq", "2025-07-03", { draft: "true" }),
  "articles/seul/fr.mdx": articleText({ title: "Seul", date: "2025-06-01" }),
};

async function editionOf(all: Files = files, reader: Reader = "public", at = now) {
  return makeEdition(await catalogueOf(all), at, reader);
}
const edition = await editionOf();
const ecoles = { room: "series", slug: "ete" } as const;
const shown = (slug: string, of = edition, locale = "fr") => {
  const { series } = articlePage(of, locale, slug) ?? expect.fail();
  const { number, count, previous, next } = series ?? {};
  return [number, count, previous?.text, next?.text];
};

test("a part says which it is of how many that are public, and which come before and after", () => {
  expect(shown("un")).toEqual([1, 3, undefined, "Deux"]);
  // Of two on one day the order is that of their folders' names.
  expect(shown("deux")).toEqual([2, 3, "Un", "Trois"]);
  expect(shown("trois")).toEqual([3, 3, "Deux", undefined]);
  expect(articlePage(edition, "fr", "seul")?.series).toBeUndefined();
});

test("what is under embargo is not counted before its instant, and is then", async () => {
  const later = await editionOf(files, "public", Date.parse("2026-08-01"));
  expect(shown("trois", later)).toEqual([3, 4, "Deux", "Quatre"]);
  const reviewed = await editionOf(files, "reviewer");
  expect(shown("un", reviewed)).toEqual([1, 5, undefined, "Deux"]);
});

test("a part that was withdrawn or has ended is not counted", async () => {
  const less = await editionOf({
    ...files,
    "articles/un/fr.mdx": part("Un", "2025-07-01", {
      withdrawn: "{ date: 2025-08-01, reason: Erreur }",
    }),
    "articles/deux/fr.mdx": part("Deux", "2025-07-02", { until: "2025-08-01" }),
  });
  expect(shown("trois", less)).toEqual([1, 1, undefined, undefined]);
});

test("a part in one language only is counted where it is listed", async () => {
  expect(shown("un", edition, "en")).toEqual([1, 3, undefined, "Deux"]);
  const hiding = `${settings["site.yaml"]}untranslated: hide\n`;
  const own = await editionOf({ ...files, "site.yaml": hiding });
  expect(articlePage(own, "en", "un")?.series).toMatchObject({ number: 1, count: 1 });
});

test("who reads of a part beside an article is not told of it again as related", async () => {
  const alike = await editionOf({ ...files, "articles/deux/fr.mdx": part("Deux", "2025-07-02") });
  const page = articlePage(alike, "fr", "deux") ?? expect.fail();
  expect([page.series?.previous?.text, page.series?.next?.text]).toEqual(["Un", "Trois"]);
  const told = [page.older, page.newer, ...page.related].flatMap((each) => each?.text ?? []);
  expect(told).toEqual(["Seul"]);
});

test("the series' page has its parts, the oldest first, each with its number, in each language", () => {
  const page = groupArticles(edition, "fr", ecoles) ?? expect.fail();
  expect(page.cards.map(({ title, part }) => [title, part?.number, part?.count])).toEqual([
    ["Un", 1, 3],
    ["Deux", 2, 3],
    ["Trois", 3, 3],
  ]);
  expect(page).toMatchObject({ name: "L’été des écoles", description: { text: "Ce qui change." } });
  expect(page.alternates).toEqual([
    { locale: "fr", url: "/fr/series/ete" },
    { locale: "en", url: "/en/series/summer" },
  ]);
  const urls = sitemapEntries(edition).map(({ url }) => url);
  expect(urls).toContain("/fr/series/ete");
  expect(urls).toContain("/fr/kinds/opinion");
});

test("a series without a public part, and an address it does not have, are missing", () => {
  const kind = (path: string) => resolve(edition, path).kind;
  for (const path of ["/fr/series/vide", "/fr/series/summer", "/fr/series", "/fr/kinds/release"]) {
    expect([path, kind(path)]).toEqual([path, "missing"]);
  }
  for (const end of ["", "/feed.xml", "/atom.xml", "/feed.json"]) {
    expect(kind(`/en/series/summer${end}`)).toBe("page");
    expect(kind(`/en/kinds/opinion${end}`)).toBe("page");
  }
  expect(kind("/fr/series/ete/page/1")).toBe("missing");
});

test("200 parts are on pages of twenty that begin with the first", async () => {
  const day = (at: number) => new Date(Date.UTC(2025, 0, at)).toISOString().slice(0, 10);
  const many = Array.from({ length: 200 }, (_, at) => [
    `articles/p${at}/fr.mdx`,
    part(`P${at + 1}`, day(at + 1), { slug: `p${at + 1}` }),
  ]);
  const large = await editionOf({ ...settings, ...Object.fromEntries(many) });
  const at = (page?: number) => groupArticles(large, "fr", ecoles, page);
  expect(
    at()
      ?.cards.map(({ title }) => title)
      .at(0),
  ).toBe("P1");
  expect(at()).toMatchObject({ older: undefined, newer: "/fr/series/ete/page/2" });
  expect(at(2)).toMatchObject({ older: "/fr/series/ete", newer: "/fr/series/ete/page/3" });
  expect(
    at(10)
      ?.cards.map(({ title }) => title)
      .at(-1),
  ).toBe("P200");
  expect(at(10)).toMatchObject({ older: "/fr/series/ete/page/9", newer: undefined });
  expect([at(1), at(11), at(0)]).toEqual([undefined, undefined, undefined]);
  expect(shown("p199", large)).toEqual([199, 200, "P198", "P200"]);
});

test("programs are told of the series, of the part, and of what the article is", () => {
  const graph = (slug: string) => {
    const page = articlePage(edition, "fr", slug) ?? expect.fail();
    return articleData(site, "fr", page, identityOf(edition.catalogue.site, "fr", site))["@graph"];
  };
  const series = {
    "@type": "CreativeWorkSeries",
    "@id": `${site}/fr/series/ete`,
    name: "L’été des écoles",
    url: `${site}/fr/series/ete`,
  };
  expect(graph("un")).toContainEqual(
    expect.objectContaining({
      "@type": "OpinionNewsArticle",
      genre: "Tribune",
      isPartOf: [{ "@id": `${site}/fr#site` }, series],
      position: 1,
    }),
  );
  expect(graph("seul")).toContainEqual(
    expect.objectContaining({ "@type": "NewsArticle", isPartOf: { "@id": `${site}/fr#site` } }),
  );
  const listing = groupArticles(edition, "fr", ecoles) ?? expect.fail();
  expect(groupData(site, "fr", listing)["@graph"]).toContainEqual(
    expect.objectContaining({ ...series, description: "Ce qui change." }),
  );
});

test("feeds say what each text is and of which series, with a link, and a series has its own", () => {
  const written = (format: "rss" | "atom" | "json", name?: Parameters<typeof feedAt>[2]) => {
    const feed = feedAt(edition, "fr", name) ?? expect.fail();
    const context = { site, hub: undefined, catalogue: edition.catalogue, body: () => "Texte." };
    return writeFeed(feed, format, context);
  };
  expect(written("rss")).toContain("<category>Tribune</category>");
  expect(written("atom")).toContain('<category term="L’été des écoles"/>');
  const { items, title } = JSON.parse(written("json", ecoles));
  expect(title).toContain("L’été des écoles");
  expect(items.map((each: { title: string }) => each.title)).toEqual(["Trois", "Deux", "Un"]);
  expect(items[0].content_html).toMatch(
    /^<p><a href="https:\/\/x\.example\/fr\/series\/ete">Dans la série L’été des écoles<\/a><\/p>/,
  );
  const alone = JSON.parse(written("json")).items.at(-1);
  expect(alone).toMatchObject({ title: "Seul", tags: ["alpha"], content_html: "<p>Texte.</p>" });
});

test("an article's Markdown says its kind, its part, and leads to the parts beside it", () => {
  const context = { site, catalogue: edition.catalogue, body: () => "Texte." };
  const markdown = (slug: string) =>
    writeMarkdown(markdownAt(edition, "fr", slug) ?? expect.fail(), context);
  expect(markdown("un")).toMatch(/Type\s?: Tribune\n/);
  expect(markdown("deux")).toContain(
    "[Partie 2 sur 3 de la série L’été des écoles](https://x.example/fr/series/ete)",
  );
  expect(markdown("deux")).toContain("[Trois](https://x.example/fr/articles/trois)");
  expect(markdown("seul")).not.toMatch(/Type|série/);
});

test("llms.txt lists the series and the kinds that have something to read", () => {
  const [fr] = llmsContents(edition);
  const urls = fr?.sections.map(({ url }) => url);
  expect(urls).toEqual(expect.arrayContaining(["/fr/series/ete", "/fr/kinds/opinion"]));
  expect(urls).not.toContain("/fr/kinds/release");
});
