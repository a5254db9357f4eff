import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { articlePage } from "../views/article.ts";
import { identityOf } from "../views/identity.ts";
import { articleData, siteData } from "./json-ld.ts";

const address = "https://x.example";
const publisherId = `${address}/#publisher`;

/** The things of the graphs of a home page and of an article, by type. */
async function told(yaml: string, title = "Un titre", fields = {}) {
  const catalogue = await catalogueOf({
    "site.yaml": `languages: [fr]\nname: La lettre\n${yaml}`,
    "articles/k/fr.mdx": articleText({ title, ...fields }),
  });
  const edition = makeEdition(catalogue, Date.parse("2026-01-01"), "public");
  const page = articlePage(edition, "fr", "k") ?? expect.fail();
  const identity = identityOf(catalogue.site, "fr", address);
  const things = [siteData(address, identity), articleData(address, "fr", page, identity)].flatMap(
    (graph): Record<string, unknown>[] => JSON.parse(JSON.stringify(graph))["@graph"],
  );
  return new Map(things.map((each) => [each["@type"], each]));
}

test.each([
  ["person", "Person"],
  ["organization", "Organization"],
])(
  "a publisher who is a %s is the author and the publisher of all there is",
  async (kind, type) => {
    const things = await told(
      `publisher: { kind: ${kind}, name: Ana Ruiz, url: https://ana.example, sameAs: [https://b.example] }\n`,
    );
    expect(things.get(type)).toEqual({
      "@type": type,
      "@id": publisherId,
      name: "Ana Ruiz",
      url: "https://ana.example",
      sameAs: ["https://b.example"],
    });
    const by = { "@id": publisherId };
    expect(things.get("WebSite")).toMatchObject({ name: "La lettre", publisher: by });
    expect(things.get("NewsArticle")).toMatchObject({ author: by, publisher: by });
  },
);

test("without a publisher nobody is named", async () => {
  const things = await told("");
  expect([...things.keys()]).toEqual(["WebSite", "NewsArticle", "BreadcrumbList"]);
  expect(things.get("WebSite")).not.toHaveProperty("publisher");
  for (const each of ["author", "publisher", "about", "license"]) {
    expect(things.get("NewsArticle")).not.toHaveProperty(each);
  }
});

test("an article is about the person whose site it is where it names them, and never about an office", async () => {
  const about = async (kind: string, title: string) =>
    (await told(`publisher: { kind: ${kind}, name: "Ana d'Ys" }\n`, title)).get("NewsArticle")
      ?.about;
  expect(await about("person", '"Ana d\'Ys réélue"')).toEqual({ "@id": publisherId });
  expect(await about("person", "Un vote")).toBeUndefined();
  expect(await about("organization", '"Ana d\'Ys réélue"')).toBeUndefined();
});

test("the licence of the site is that of each article", async () => {
  const licence = "https://creativecommons.org/licenses/by/4.0/";
  const things = await told(`licence: ${licence}\n`);
  for (const type of ["WebSite", "NewsArticle"]) {
    expect(things.get(type)).toMatchObject({ license: licence });
  }
});

test("an article that is to end says when, and no other says anything of it", async () => {
  const at = async (fields: Record<string, string>) =>
    (await told("timeZone: Europe/Paris\n", "Un titre", fields)).get("NewsArticle");
  expect(await at({ until: "2026-12-31" })).toMatchObject({ expires: "2027-01-01T00:00:00+01:00" });
  expect(await at({})).not.toHaveProperty("expires");
});
