import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { feedAt } from "../feeds/feed.ts";
import { articleText, catalogueOf, type Files } from "../testing/content.ts";
import { home } from "./home.ts";
import { allArticles, groupArticles } from "./listing.ts";

const now = Date.parse("2026-01-01");
const text = (title: string, day: number, more: Record<string, string> = {}) =>
  articleText({ title, date: `2025-05-${String(day).padStart(2, "0")}`, ...more });
const pinned = { pinned: "true" };
const files: Files = {
  "articles/a/fr.mdx": text("A", 1, pinned),
  "articles/b/fr.mdx": text("B", 2, pinned),
  "articles/c/fr.mdx": text("C", 3, { ...pinned, themes: "[beta]" }),
  "articles/d/fr.mdx": text("D", 4, pinned),
  "articles/e/fr.mdx": text("E", 5),
  "articles/f/fr.mdx": articleText({ title: "F", date: "2026-05-01", ...pinned }),
  "articles/g/fr.mdx": text("G", 6, { ...pinned, draft: "true" }),
};
const edition = makeEdition(await catalogueOf(files), now, "public");
const titles = (all: readonly { title: string }[] = []) => all.map(({ title }) => title);

test("at most three pinned articles stand before the newest, the newest of them first, each once", () => {
  const page = home(edition, "fr");
  expect([page.lead?.title, page.lead?.pinned]).toEqual(["D", true]);
  expect(titles(page.pinned)).toEqual(["C", "B"]);
  expect(titles(page.cards)).toEqual(["E", "A"]);
  expect(page.cards.some((card) => card.pinned)).toBe(false);
});

test("twelve are shown in all, with those that are pinned", async () => {
  const many = Array.from({ length: 20 }, (_, at) => [`articles/m${at}/fr.mdx`, text("M", at + 8)]);
  const page = home(
    makeEdition(await catalogueOf({ ...files, ...Object.fromEntries(many) }), now, "public"),
    "fr",
  );
  expect(1 + page.pinned.length + page.cards.length).toBe(12);
});

test("a pinned text in another language does not lead, but stands before the newest", () => {
  const page = home(edition, "en");
  expect(page.lead?.title).toBe("D");
  const english = { "articles/e/en.mdx": text("E in English", 5) };
  return catalogueOf({ ...files, ...english }).then((catalogue) => {
    const mixed = home(makeEdition(catalogue, now, "public"), "en");
    expect(mixed.lead?.title).toBe("E in English");
    expect(titles(mixed.pinned)).toEqual(["D", "C", "B"]);
  });
});

test("a theme's first page begins with what is pinned in it, other lists and feeds go by date", () => {
  const list = groupArticles(edition, "fr", { room: "themes", slug: "alpha" });
  expect([titles(list?.pinned), titles(list?.cards)]).toEqual([["D", "B", "A"], ["E"]]);
  expect(titles(allArticles(edition, "fr")?.cards)).toEqual(["E", "D", "C", "B", "A"]);
  expect(feedAt(edition, "fr")?.items[0]?.article.title).toBe("E");
});

test("where nothing is pinned, nothing stands apart", async () => {
  const plain = makeEdition(
    await catalogueOf({ "articles/e/fr.mdx": text("E", 5) }),
    now,
    "public",
  );
  expect(home(plain, "fr")).toMatchObject({ pinned: [], lead: { title: "E" } });
  expect(home(plain, "fr").lead?.pinned).toBeUndefined();
});
