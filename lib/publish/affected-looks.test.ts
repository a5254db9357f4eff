import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues } from "../testing/content.ts";
import { affectedPages } from "./affected.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';
const site = (line: string, logo = drawing) => ({
  "site.yaml": `languages: [fr]\n${line}\n`,
  "logo.svg": logo,
  "articles/a/fr.mdx": articleText(),
});
const pages = ["/fr", "/fr/articles/a", "/fr/recherche", "/fr/missing"];
const feeds = ["/fr/feed.xml", "/fr/themes/alpha/atom.xml"];
const all = [...pages, ...feeds, "/fr/feed.css"];

test.each([
  ["a logo", site(""), site("logo: logo.svg"), all],
  [
    "another drawing",
    site("logo: logo.svg"),
    site("logo: logo.svg", `${drawing}\n`),
    [...pages, ...feeds],
  ],
  ["an icon", site(""), site("icon: logo.svg"), all],
  ["a colour", site(""), site("accent: teal"), all],
  ["nothing", site("accent: teal"), site("accent: Teal"), []],
])("%s of the site makes what shows it anew, and nothing else", async (_, before, after, anew) => {
  const made = await catalogues([before, after]);
  const [old, now] = made.map((each) => makeEdition(each, Date.parse("2026-06-01"), "public"));
  if (old === undefined || now === undefined) throw new Error("two editions");
  const { changed } = affectedPages(old, now, new Set(), [...pages, "/fr/feed.css"]);
  expect(all.filter((path) => changed.has(path)).sort()).toEqual([...anew].sort());
});
