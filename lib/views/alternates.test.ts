import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues } from "../testing/content.ts";
import { otherLanguages } from "./alternates.ts";
import { articlePage } from "./article.ts";
import { resolve } from "./resolve-address.ts";

const now = Date.parse("2026-06-01");
const files = {
  "articles/a/fr.mdx": articleText(),
  "articles/a/ar.mdx": articleText({ slug: "a-ar" }),
};

async function editions(...sites: string[]) {
  const made = await catalogues(sites.map((yaml) => ({ "site.yaml": yaml, ...files })));
  return made.map((catalogue) => makeEdition(catalogue, now, "public"));
}

test("a page names the texts that there are, and the switch leads home where there is none", async () => {
  const [edition] = await editions("languages: [fr, de, ar]");
  const page = edition && articlePage(edition, "fr", "a");
  const alternates = page?.alternates ?? [];
  expect(alternates.map(({ url }) => url)).toEqual(["/fr/articles/a", "/ar/articles/a-ar"]);
  const others = edition && otherLanguages(edition.catalogue.site, "fr", alternates);
  expect(others).toEqual([
    { locale: "de", name: "Deutsch", url: "/de" },
    { locale: "ar", name: "العربية", url: "/ar/articles/a-ar" },
  ]);
});

test("a text that is not translated is read in each language, with the address of its own", async () => {
  const [edition] = await editions("languages: [fr, de, ar]");
  const page = edition && articlePage(edition, "de", "a");
  expect(page).toMatchObject({ locale: "fr", untranslated: true, canonical: "/fr/articles/a" });
});

test("an address in a language that was taken out is gone, and one that never was is missing", async () => {
  const [, after] = await editions("languages: [fr, ar]", "languages: [fr]");
  const kind = (path: string) => after && resolve(after, path).kind;
  expect(["/ar", "/ar/articles/a-ar", "/de", "/de/articles/a"].map(kind)).toEqual([
    "removed",
    "removed",
    "missing",
    "missing",
  ]);
});

test("another spelling of a language leads to its own", async () => {
  const [edition] = await editions("languages: [fr, pt-BR]");
  expect(edition && resolve(edition, "/pt-br/articles")).toMatchObject({ to: "/pt-BR/articles" });
});
