import { expect, test } from "vitest";
import { articleText, catalogueOf } from "../testing/content.ts";
import { citationOf } from "./citation.ts";
import { identityOf } from "./identity.ts";

const address = "https://x.example";
const permalink = `${address}/a`;
const catalogue = await catalogueOf({
  "site.yaml": "languages: [fr, ar]\nname: Tribune\n",
  "articles/k/fr.mdx": articleText({ title: "Budget" }),
  "articles/k/ar.mdx": articleText({ title: "ميزانية" }),
});

test("an article is cited with the signs of its language, its date whole beside a name of another direction", () => {
  const cited = (locale: string) => {
    const article = catalogue.bySlug.get(locale)?.get("k") ?? expect.fail();
    return citationOf(article, identityOf(catalogue.site, locale, address), permalink).plain;
  };
  expect(cited("fr")).toBe(
    "«\u202fBudget\u202f», Tribune (x.example), 1er mai 2024, https://x.example/a",
  );
  expect(cited("ar")).toBe(
    "«ميزانية»، \u2068Tribune (x.example)\u2069، 1 مايو 2024، https://x.example/a",
  );
});
