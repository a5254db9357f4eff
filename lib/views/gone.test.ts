import { expect, test } from "vitest";
import { type Edition, listedIn, makeEdition } from "../content/edition.ts";
import { feedAt } from "../feeds/feed.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleUrl } from "../i18n/urls.ts";
import { articleText, catalogueOf, type Files } from "../testing/content.ts";
import { articlePage } from "./article.ts";
import { goneArticle } from "./gone.ts";
import { home } from "./home.ts";
import { allArticles, groupArticles } from "./listing.ts";
import { resolve } from "./resolve-address.ts";
import { sitemapEntries } from "./sitemap.ts";

const now = Date.parse("2026-06-01");

/** What becomes of a text of a work. */
const states = {
  none: undefined,
  public: {},
  draft: { draft: "true" },
  embargo: { date: "2030-01-01" },
  withdrawn: { withdrawn: "{ date: 2026-03-10, reason: Erreur }" },
  ended: { until: "2026-05-31" },
  ending: { until: "2026-06-01" },
} satisfies Record<string, Record<string, string> | undefined>;

type State = keyof typeof states;

/** Every address to which a page, a list, a feed or the map of the site leads. */
function linksOf(edition: Edition): string[] {
  return [
    ...sitemapEntries(edition).map(({ url }) => url),
    ...edition.catalogue.site.languages.flatMap((locale) => linksIn(edition, locale)),
  ];
}

function linksIn(edition: Edition, locale: Locale): string[] {
  const { lead, cards } = home(edition, locale);
  const theme = locale === "fr" ? "alpha" : "alpha-en";
  const listed = [
    ...(lead ? [lead, ...cards] : cards),
    ...(allArticles(edition, locale)?.cards ?? []),
    ...(groupArticles(edition, locale, { room: "themes", slug: theme })?.cards ?? []),
    ...(feedAt(edition, locale)?.items ?? []),
    ...(feedAt(edition, locale, { room: "themes", slug: theme })?.items ?? []),
  ].map(({ url }) => url);
  const found = [...edition.catalogue.works.keys()].flatMap((key) => {
    const article = listedIn(edition, key, locale);
    return article === undefined ? [] : articleUrl(locale, article.slug);
  });
  const beside = [...listed, ...found].flatMap((url) => {
    const page = articlePage(edition, locale, url.split("/").at(-1) ?? "");
    const teasers = [page?.older, page?.newer, ...(page?.related ?? [])];
    return [
      ...teasers.map((each) => each?.url),
      ...(page?.alternates ?? []).map((each) => each.url),
    ].filter((each) => each != null);
  });
  return [...listed, ...found, ...beside];
}

/** The English text has the French one’s address, its own, or that of another text. */
const addresses: readonly Readonly<Record<string, string>>[] = [
  {},
  { slug: "vote-en" },
  { slug: "autre" },
];

const names = Object.keys(states) as State[];
const pairs = names.flatMap((fr) => names.map((en) => [fr, en] as const));

test.each(pairs)(
  "with a text that is %s in French and %s in English no list leads to a 410 or 404",
  async (fr, en) => {
    for (const slugs of addresses) {
      const files: Record<string, string> = {};
      const [french, english] = [states[fr], states[en]];
      if (french) files["articles/2026-03-02-vote/fr.mdx"] = articleText(french);
      if (english) files["articles/2026-03-02-vote/en.mdx"] = articleText({ ...english, ...slugs });
      // Others beside it, one of which has in French the address that it may have in English.
      files["articles/2026-03-03-autre/fr.mdx"] = articleText({ title: "Autre", ...french });
      files["articles/2026-03-04-encore/fr.mdx"] = articleText({ title: "Encore" });
      const edition = makeEdition(await catalogueOf(files), now, "public");
      const kinds = linksOf(edition).map((url) => [url, resolve(edition, url).kind]);
      expect(kinds.filter(([, kind]) => kind !== "page")).toEqual([]);
    }
  },
);

const withdrawn: Files = {
  "articles/2026-03-02-retire/fr.mdx": articleText(states.withdrawn),
  "articles/2026-03-02-retire/en.mdx": articleText({ title: "Kept", slug: "kept" }),
};

test("a withdrawal dated on a day to come is told as one of today", async () => {
  const files = {
    "articles/2026-03-02-retire/fr.mdx": articleText({
      withdrawn: "{ date: 2062-03-10, reason: E }",
    }),
  };
  const edition = makeEdition(await catalogueOf(files), now, "public");
  expect(goneArticle(edition, "fr", "retire")?.withdrawn).toEqual({
    date: "2026-06-01",
    reason: "E",
  });
});

test("a text withdrawn in French is listed in English alone, and its French address says that it is gone", async () => {
  const edition = makeEdition(await catalogueOf(withdrawn), now, "public");
  expect(edition.articles.get("fr")).toEqual([]);
  expect(edition.articles.get("en")?.map(({ title }) => title)).toEqual(["Kept"]);
  expect(resolve(edition, "/fr/articles/retire").kind).toBe("gone");
  expect(resolve(edition, "/fr/articles/kept").kind).toBe("gone");
  expect(resolve(edition, "/en/articles/kept").kind).toBe("page");
  expect(resolve(edition, "/en/articles/retire")).toMatchObject({
    kind: "moved",
    to: "/en/articles/kept",
  });
});
