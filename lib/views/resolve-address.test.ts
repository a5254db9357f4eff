import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogueOf, pageText } from "../testing/content.ts";
import { closeMatches } from "./close-matches.ts";
import { resolve } from "./resolve-address.ts";

const files = {
  "articles/2024-05-01-bilan-annuel/fr.mdx": articleText(),
  "articles/2024-05-01-bilan-annuel/en.mdx": articleText({ slug: "annual-report" }),
  "articles/2024-05-02-seul/fr.mdx": articleText(),
  "articles/2024-05-03-retire/fr.mdx": articleText({
    withdrawn: "{ date: 2024-06-01, reason: R }",
  }),
  "articles/2030-01-01-tenu/fr.mdx": articleText({ date: "2030-01-01" }),
  "pages/about/fr.mdx": pageText({ slug: "a-propos" }),
  "pages/about/en.mdx": pageText(),
  "pages/seule/fr.mdx": pageText(),
  "pages/cachee/fr.mdx": pageText({ draft: "true" }),
  "redirects.yaml":
    "/ancien: /fr/articles\n/fr/articles/seul: /ailleurs\n/fr/seule/history: /fr/a-propos\n",
};
const edition = makeEdition(await catalogueOf(files), Date.parse("2026-01-01"), "public");

test.each([
  ["/fr", "page"],
  ["/fr/articles/bilan-annuel", "page"],
  ["/en/articles/seul", "page"],
  ["/fr/themes/alpha", "page"],
  ["/fr/a-propos", "page"],
  ["/fr/articles/seul", "page"],
  ["/fr/articles/retire", "gone"],
  ["/fr/articles/retire.md", "gone"],
  ["/fr/articles/seul.md", "page"],
  ["/en/articles/seul.md", "page"],
  ["/fr/articles/seul/card.png", "page"],
  ["/en/articles/seul/card.png", "missing"],
  ["/fr/articles/tenu.md", "missing"],
  ["/fr/articles/tenu/card.png", "missing"],
  ["/fr/feed.xml", "page"],
  ["/en/themes/alpha-en/atom.xml", "page"],
  ["/fr/themes/beta/feed.json", "missing"],
  ["/fr/feed.txt", "missing"],
  ["/feed.xml", "missing"],
  ["/sitemap.xml", "page"],
  ["/sitemaps/1.xml", "missing"],
  ["/robots.txt", "page"],
  ["/llms.txt", "page"],
  ["/fr/articles/tenu", "missing"],
  ["/fr/themes/beta", "missing"],
  ["/fr/articles/bilan-annuel/history", "history"],
  ["/en/articles/seul/history/compare", "history"],
  ["/fr/articles/retire/history", "history"],
  ["/fr/articles/tenu/history", "missing"],
  ["/fr/a-propos/history", "history"],
  ["/en/seule/history/compare", "history"],
  ["/fr/cachee/history", "missing"],
  ["/fr/rien/history", "missing"],
  ["/fr/recherche/history", "missing"],
  ["/fr/articles/history", "missing"],
  ["/fr/articles/page/0", "missing"],
  ["/fr/articles/page/1000000000", "missing"],
  ["/fr/articles/page/01", "missing"],
  ["/de", "missing"],
  ["/fr/a-propos/more", "missing"],
  ["/en/seule", "page"],
  ["/fr/cachee", "missing"],
  ["/fr/s-abonner", "page"],
  ["/en/accessibility", "page"],
  ["/fr/recherche", "page"],
])("%s is a %s", (path, kind) => {
  expect(resolve(edition, path).kind).toBe(kind);
});

test("only who is shown the handbook finds its pages", () => {
  for (const path of ["/fr/handbook", "/en/handbook/write", "/fr/handbook/rules/vague-link"]) {
    expect(resolve(edition, path).kind).toBe("missing");
    expect(resolve(edition, path, true).kind).toBe("page");
  }
  expect(resolve(edition, "/de/handbook", true).kind).toBe("missing");
  expect(resolve(edition, "/fr/handbook/rien", true).kind).toBe("missing");
});

test.each([
  ["/en/articles/bilan-annuel", "/en/articles/annual-report"],
  ["/en/articles/bilan-annuel/history/a", "/en/articles/annual-report/history/a"],
  ["/en/articles/bilan-annuel.md", "/en/articles/annual-report.md"],
  ["/en/a-propos/history/a", "/en/about/history/a"],
  ["/ancien", "/fr/articles"],
  ["/fr/seule/history", "/fr/a-propos"],
  ["/en/a-propos", "/en/about"],
  ["/en/s-abonner", "/en/subscribe"],
  ["/fr/abonnieren", "/fr/s-abonner"],
  ["/en/recherche", "/en/search"],
])("%s leads to %s", (path, to) => {
  expect(resolve(edition, path)).toMatchObject({ kind: "moved", to });
});

test("where untranslated texts are left out, their address leads to the text that there is", async () => {
  const hiding = { ...files, "site.yaml": "languages: [fr, en]\nuntranslated: hide\n" };
  const hidden = makeEdition(await catalogueOf(hiding), edition.now, "public");
  expect(resolve(hidden, "/en/articles/seul")).toMatchObject({ to: "/fr/articles/seul" });
  expect(resolve(hidden, "/en/seule")).toMatchObject({ kind: "moved", to: "/fr/seule" });
  expect(resolve(hidden, "/en/articles/seul.md")).toMatchObject({ to: "/fr/articles/seul.md" });
  expect(resolve(hidden, "/en/articles/tenu").kind).toBe("missing");
  expect(resolve(hidden, "/en/articles/retire").kind).not.toBe("moved");
});

test("a mistyped address finds what was meant, and never what is under embargo", () => {
  expect(closeMatches(edition, "fr", "/fr/articles/bilan-anuel")[0]?.url).toBe(
    "/fr/articles/bilan-annuel",
  );
  expect(closeMatches(edition, "fr", "/fr/articles/tenus").map(({ url }) => url)).not.toContain(
    "/fr/articles/tenu",
  );
  expect(closeMatches(edition, "fr", `/fr/${"x".repeat(10_000)}`)).toEqual([]);
});
