import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import type { Reader } from "../content/visibility.ts";
import { catalogueOf, type Files, pageText } from "../testing/content.ts";
import { navigation } from "./navigation.ts";
import { pageAt, sitePages, subscribeUrl } from "./pages.ts";

const edition = async (files: Files, reader: Reader = "public") =>
  makeEdition(await catalogueOf(files), Date.parse("2026-01-01"), reader);

const files = {
  "pages/contact/fr.mdx": pageText({ title: "Nous écrire", menu: "header", slug: "ecrire" }),
  "pages/contact/en.mdx": pageText({ title: "Write to us", menu: "header" }),
  "pages/about/fr.mdx": pageText({ title: "Zone", menu: "header", order: "1" }),
  "pages/legal/fr.mdx": pageText({ title: "Mentions", order: "1" }),
  "pages/hidden/fr.mdx": pageText({ title: "Cachée", menu: "none" }),
  "pages/draft/fr.mdx": pageText({ title: "Brouillon", order: "0", draft: "true" }),
};

test("menus have the numbered pages first, then the others by title, each where it belongs", async () => {
  const { header, footer } = navigation(await edition(files), "fr");
  expect(header.map(({ text, url }) => [text, url])).toEqual([
    ["Zone", "/fr/about"],
    ["Nous écrire", "/fr/ecrire"],
  ]);
  expect(footer.map(({ text }) => text)).toEqual(["Mentions", "Accessibilité", "S’abonner"]);
});

test("a page that is not written in a language stands there in another, and says which", async () => {
  const { header } = navigation(await edition(files), "en");
  expect(header).toEqual([
    { text: "Zone", url: "/en/about", lang: "fr" },
    { text: "Write to us", url: "/en/contact", lang: "en" },
  ]);
  const page = pageAt(await edition(files), "en", "about");
  expect(page).toMatchObject({ locale: "fr", canonical: "/fr/about" });
});

test("a site that hides what is not translated has no such page", async () => {
  const hiding = { ...files, "site.yaml": "languages: [fr, en]\nuntranslated: hide\n" };
  expect(navigation(await edition(hiding), "en").header.map(({ text }) => text)).toEqual([
    "Write to us",
  ]);
  expect(pageAt(await edition(hiding), "en", "about")).toBeUndefined();
});

test("a page names its own addresses in the languages that it is written in", async () => {
  expect(pageAt(await edition(files), "fr", "ecrire")?.alternates).toEqual([
    { locale: "fr", url: "/fr/ecrire" },
    { locale: "en", url: "/en/contact" },
  ]);
});

test("reviewers see drafts, marked; readers see none", async () => {
  expect(pageAt(await edition(files), "fr", "draft")).toBeUndefined();
  const reviewed = await edition(files, "reviewer");
  expect(pageAt(reviewed, "fr", "draft")?.mark).toBe("draft");
  expect(navigation(reviewed, "fr").footer[0]?.text).toBe("Brouillon");
});

test("every language says how to subscribe and what is accessible, in its own words", async () => {
  const all = ["fr", "en", "de", "nl", "es", "it", "pt", "ar"];
  const site = await edition({ "site.yaml": `languages: [${all.join(", ")}]\n` });
  for (const locale of all) {
    const pages = sitePages(site, locale);
    expect(pages.map(({ locale: lang }) => lang)).toEqual([locale, locale]);
    expect(pages.map(({ key }) => key).sort()).toEqual(["accessibility", "subscribe"]);
  }
  expect(new Set(all.map((locale) => subscribeUrl(site, locale).split("/")[2])).size).toBe(8);
  expect(pageAt(site, "de", "abonnieren")).toMatchObject({ title: "Abonnieren", feeds: true });
  expect(pageAt(site, "de", "abonnieren")?.alternates).toHaveLength(8);
});

test("in a language without texts of its own they are English, and say so", async () => {
  const site = await edition({ "site.yaml": "languages: [sv, de-AT]\n" });
  expect(sitePages(site, "sv").map(({ locale }) => locale)).toEqual(["en", "en"]);
  expect(sitePages(site, "de-AT").map(({ locale }) => locale)).toEqual(["de-AT", "de-AT"]);
});

test("a site's own page takes the place of the one that every site has, where it is written", async () => {
  const own = await edition({
    "pages/subscribe/fr.mdx": pageText({ title: "Suivre", slug: "suivre", menu: "none" }),
    "pages/accessibility/fr.mdx": pageText({ title: "Accès", draft: "true" }),
  });
  expect(subscribeUrl(own, "fr", "ecoles")).toBe("/fr/suivre#theme-ecoles");
  expect(subscribeUrl(own, "en")).toBe("/en/subscribe");
  expect(pageAt(own, "fr", "s-abonner")).toBeUndefined();
  expect(pageAt(own, "fr", "suivre")?.feeds).toBe(true);
  expect(navigation(own, "fr").footer.map(({ text }) => text)).toEqual(["Accessibilité"]);
});

test("an address is that of the text in its language, whatever another one names its own", async () => {
  const two = await edition({
    "pages/a/fr.mdx": pageText({ title: "A", slug: "contact" }),
    "pages/b/en.mdx": pageText({ title: "B", slug: "contact" }),
    "pages/c/fr.mdx": pageText({ title: "C", slug: "subscribe" }),
  });
  expect(pageAt(two, "en", "contact")?.title).toBe("B");
  expect(pageAt(two, "fr", "contact")?.title).toBe("A");
  expect(pageAt(two, "en", "subscribe")?.title).toBe("Subscribe");
  expect(navigation(two, "en").footer.map(({ text }) => text)).toEqual([
    "Accessibility",
    "B",
    "Subscribe",
  ]);
});
