import { expect, test } from "vitest";
import { feedAt } from "../feeds/feed.ts";
import { writeFeed } from "../feeds/write.ts";
import { affectedPages } from "../publish/affected.ts";
import { articleData } from "../seo/json-ld.ts";
import { articleText, catalogueOf, catalogues, type Files } from "../testing/content.ts";
import { articlePage } from "../views/article.ts";
import { citationOf } from "../views/citation.ts";
import { identityOf } from "../views/identity.ts";
import { yearsIn } from "../views/search-request.ts";
import type { Catalogue } from "./catalogue.ts";
import { articlesIn, makeEdition, nextChange } from "./edition.ts";

const siteIn = (timeZone: string): Files => ({
  "site.yaml": `languages: [fr]\ntimeZone: ${timeZone}\n`,
});
const text = (date: string, fields = {}) => ({
  "articles/a/fr.mdx": articleText({ date, ...fields }),
});
const slugsAt = (catalogue: Catalogue, now: number) =>
  articlesIn(makeEdition(catalogue, now, "public"), "fr").map(({ slug }) => slug);

test.each([
  ["America/Sao_Paulo", "2026-03-02", "2026-03-02T03:00:00Z"],
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"],
  ["Pacific/Auckland", "2026-04-05", "2026-04-04T11:00:00Z"],
  ["Pacific/Auckland", "2026-04-06", "2026-04-05T12:00:00Z"],
  ["UTC", "2026-03-02", "2026-03-02T00:00:00Z"],
])("an office in %s has its text of %s open at %s", async (timeZone, date, written) => {
  const catalogue = await catalogueOf({ ...siteIn(timeZone), ...text(date) });
  const opens = Date.parse(written);
  expect(nextChange(catalogue, opens - 1)).toBe(opens);
  expect(slugsAt(catalogue, opens - 1)).toEqual([]);
  expect(slugsAt(catalogue, opens)).toEqual(["a"]);
});

test("an office begins, and a change is told, at midnight where the site is", async () => {
  const mandates = "- { from: 2026-03-02, office: Prefeita }\n";
  const day = Date.parse("2026-03-02T03:00:00Z");
  const updated = text("2026-01-01", { updated: "2026-03-02" });
  for (const files of [{ ...text("2026-01-01"), "mandates.yaml": mandates }, updated]) {
    const catalogue = await catalogueOf({ ...siteIn("America/Sao_Paulo"), ...files });
    expect(nextChange(catalogue, day - 86_400_000)).toBe(day);
  }
});

test("feeds, structured data and citations say the day that readers are told", async () => {
  const site = "https://x.example";
  const catalogue = await catalogueOf({ ...siteIn("Pacific/Auckland"), ...text("2026-01-01") });
  const edition = makeEdition(catalogue, Date.parse("2026-06-01"), "public");
  const feed = feedAt(edition, "fr");
  const page = articlePage(edition, "fr", "a");
  if (feed === undefined || page === undefined) throw new Error("The text is not there.");
  const context = { site, hub: undefined, catalogue, body: () => "" };
  expect(writeFeed(feed, "rss", context)).toContain("Thu, 01 Jan 2026 00:00:00 +1300");
  expect(writeFeed(feed, "atom", context)).toContain("2026-01-01T00:00:00+13:00");
  expect(writeFeed(feed, "json", context)).toContain('"2026-01-01T00:00:00+13:00"');
  const identity = identityOf(catalogue.site, "fr", site);
  const data = JSON.stringify(articleData(site, "fr", page, identity));
  expect(data).toContain("2026-01-01T00:00:00+13:00");
  expect(citationOf(page.article, identity, site).bibtex).toContain("date = {2026-01-01}");
  expect(yearsIn(edition, "fr")).toEqual([2026]);
});

/** What is found of a catalogue by the clock. */
const timed = ({ timeline, turns, works }: Catalogue) => ({
  timeline: timeline.map(({ file, instant }) => [file, instant]),
  turns: [...turns],
  works: [...works],
});

test("another clock is live by publish: nothing is parsed for it, and all is as from nothing", async () => {
  const texts = {
    ...text("2026-03-02", { updated: "2026-03-04" }),
    "articles/b/fr.mdx": articleText({ title: "B", slug: "b", date: "2026-03-01T23:30:00-03:00" }),
  };
  const [before, after] = await catalogues([
    { ...siteIn("Europe/Paris"), ...texts },
    { ...siteIn("America/Sao_Paulo"), ...texts },
  ]);
  if (before === undefined || after === undefined) throw new Error("Nothing was made.");
  expect(after.parsedCount).toBe(0);
  expect(timed(after)).toEqual(
    timed(await catalogueOf({ ...siteIn("America/Sao_Paulo"), ...texts })),
  );
  // In Paris the text of a day comes first, and has come already.
  const now = Date.parse("2026-03-02T02:40:00Z");
  const old = makeEdition(before, now, "public");
  const edition = makeEdition(after, now, "public", old);
  expect(articlesIn(old, "fr").map(({ slug }) => slug)).toEqual(["b", "a"]);
  expect(articlesIn(edition, "fr").map(({ slug }) => slug)).toEqual(["b"]);
});

test("of another clock every page that is kept is made anew, and every file for programs", async () => {
  const texts = text("2026-03-01T23:30:00-03:00");
  const [before, after] = await catalogues([
    { ...siteIn("Europe/Paris"), ...texts },
    { ...siteIn("America/Sao_Paulo"), ...texts },
  ]);
  if (before === undefined || after === undefined) throw new Error("Nothing was made.");
  const now = Date.parse("2026-06-01");
  const [old, edition] = [before, after].map((each) => makeEdition(each, now, "public"));
  if (old === undefined || edition === undefined) throw new Error("Nothing was made.");
  const kept = ["/fr", "/fr/articles", "/fr/articles/a", "/fr/articles/a.md"];
  const { changed, gone, beyond } = affectedPages(old, edition, new Set(["a"]), kept);
  expect(kept.filter((path) => !changed.has(path))).toEqual([]);
  expect(["/fr/feed.xml", "/sitemap.xml"].filter((path) => !changed.has(path))).toEqual([]);
  expect([...gone]).toEqual([]);
  expect(beyond).toBe(true);
});

test("a clock that nobody knows leaves days as they were", async () => {
  const [before, after] = await catalogues([
    { ...siteIn("Pacific/Auckland"), ...text("2026-03-02") },
    { ...siteIn("Auckland"), ...text("2026-03-02") },
  ]);
  expect(after?.problems).toMatchObject([{ file: "site.yaml", line: 2, kept: before?.revision }]);
  expect(after?.works).toEqual(before?.works);
});

test("what is held back for a broken text opens on the new clock when it says", async () => {
  const broken = text("2026-03-04", { title: '""' });
  const [, , after] = await catalogues(
    [
      { ...siteIn("Europe/Paris"), ...text("2026-03-02") },
      { ...siteIn("Europe/Paris"), ...broken },
      { ...siteIn("America/Sao_Paulo"), ...broken },
    ],
    undefined,
    Date.parse("2026-03-01T12:00:00Z"),
  );
  expect(after?.timeline.map(({ instant }) => new Date(instant).toISOString())).toEqual([
    "2026-03-04T03:00:00.000Z",
  ]);
});
