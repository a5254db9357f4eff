import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { sitemapXml } from "../seo/sitemap-xml.ts";
import { articleText, catalogueOf, pageText } from "../testing/content.ts";
import { sitemapAt, sitemapEntries, workEntries } from "./sitemap.ts";

const now = Date.parse("2026-01-01");
const catalogue = await catalogueOf({
  "articles/deux/fr.mdx": articleText({
    changes:
      "[{ date: 2024-07-01, kind: minor, note: N }, { date: 2024-06-01, kind: addition, note: N }]",
  }),
  "articles/deux/en.mdx": articleText({ slug: "two" }),
  "articles/seul/fr.mdx": articleText(),
  "articles/tenu/fr.mdx": articleText({ date: "2030-01-01" }),
  "articles/tenu/en.mdx": articleText(),
  "pages/about/fr.mdx": pageText({ slug: "a-propos" }),
  "pages/about/en.mdx": pageText(),
  "pages/seule/fr.mdx": pageText(),
  "pages/cachee/fr.mdx": pageText({ draft: "true" }),
});
const edition = makeEdition(catalogue, now, "public");

test("translations that may be read name each other, and no others are named", () => {
  const urls = (key: string) =>
    workEntries(edition, key).map(({ url, alternates }) => [
      url,
      alternates.map(({ lang }) => lang),
    ]);
  expect(urls("deux")).toEqual([
    ["/fr/articles/deux", ["fr", "en", "x-default"]],
    ["/en/articles/two", ["fr", "en", "x-default"]],
  ]);
  expect(urls("seul")).toEqual([["/fr/articles/seul", []]]);
  expect(urls("tenu")).toEqual([["/en/articles/tenu", []]]);
});

test("a page changed when its own notes say, details included; a list when its newest did", () => {
  const lastmod = (url: string) =>
    sitemapEntries(edition).find((entry) => entry.url === url)?.lastmod;
  expect(lastmod("/fr/articles/deux")).toBe(Date.parse("2024-06-30T22:00:00Z"));
  expect(lastmod("/fr/themes/alpha")).toBe(lastmod("/fr/articles/deux"));
});

test("pages about the site are named where they are written, with their translations", () => {
  const entries = sitemapEntries(edition).map(({ url, alternates, lastmod }) => [
    url,
    alternates.map((each) => each.url),
    lastmod,
  ]);
  const alternates = ["/fr/a-propos", "/en/about", "/fr/a-propos"];
  expect(entries).toContainEqual(["/fr/a-propos", alternates, undefined]);
  expect(entries).toContainEqual(["/en/about", alternates, undefined]);
  expect(entries).toContainEqual(["/fr/seule", [], undefined]);
  const urls = entries.map(([url]) => url);
  expect(urls).toContain("/en/subscribe");
  expect(urls).not.toContain("/en/seule");
  expect(urls).not.toContain("/fr/cachee");
});

test("past fifty thousand addresses the map is a list of parts that hold them all", () => {
  const work = catalogue.works.get("deux") ?? {};
  const works = new Map(Array.from({ length: 25_001 }, (_, index) => [`k-${index}`, work]));
  const large = { ...edition, catalogue: { ...catalogue, works } };
  const index = sitemapAt(large, undefined);
  if (index === undefined || !("parts" in index)) throw new Error("The map is not split.");
  expect(index.parts.map(({ part }) => part)).toEqual([1, 2]);
  const parts = [1, 2].map((part) => sitemapAt(large, part));
  const sizes = parts.map((part) =>
    part !== undefined && "pages" in part ? part.pages.length : 0,
  );
  expect(sizes).toEqual([50_000, sitemapEntries(large).length - 50_000]);
  expect(sitemapAt(large, 3)).toBeUndefined();
  expect(sitemapAt(edition, 1)).toBeUndefined();
  expect(sitemapXml(index, "https://x.example", "Europe/Paris")).toContain(
    "<sitemap><loc>https://x.example/sitemaps/2.xml</loc><lastmod>2024-07-01T00:00:00+02:00</lastmod></sitemap>",
  );
});
