import { test as base, expect, type Page } from "@playwright/test";
import { articleText } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { get } from "./support/get.ts";
import { publish, secret } from "./support/publishing.ts";
import { type Server, serve } from "./support/serve.ts";

const people = [
  "ana:",
  "  name: Ana Ruiz",
  "  role: { fr: Échevine du budget, en: Alderwoman for the budget, ar: عضو المجلس }",
  "  portrait: ana.svg",
  "  url: https://ana.example/",
  "  sameAs: [https://social.example/@ana]",
  "lina: { name: لينا حداد }",
  "jan: { name: Jan Maes }",
].join("\n");

const content = {
  "site.yaml": "languages: [fr, en, ar]\n",
  "themes.yaml": "budget:\n  name: Budget\n  slug: budget\n",
  "people.yaml": people,
  "ana.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 120"><circle cx="45" cy="60" r="40"/></svg>',
  "articles/2026-03-02-budget/fr.mdx": articleText({
    ...{ title: "Le budget", themes: "[budget]", authors: "[ana, lina]" },
  }),
  "articles/2026-03-02-budget/ar.mdx": articleText({
    ...{ title: "الميزانية", summary: "ملخص.", themes: "[budget]", authors: "[ana, lina]" },
  }),
  "articles/2026-03-03-ecole/fr.mdx": articleText({ title: "L’école", themes: "[budget]" }),
};

/** One site for each worker; who publishes puts back what was there. */
const test = base.extend<object, { site: Server }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using server = await serve({ content, env: { PUBLISH_SECRET: secret } });
      await use(server);
    },
    { scope: "worker" },
  ],
});

const byline = (page: Page) => page.locator(".byline");

test("a reader goes from an article to who wrote it, and from there to their texts and feed", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fr/articles/budget`);
  await expect(byline(page)).toHaveText("Par Ana Ruiz et لينا حداد");
  await byline(page).getByRole("link", { name: "Ana Ruiz" }).click();
  await expect(page).toHaveURL(`${site.url}/fr/people/ana`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ana Ruiz");
  await expect(page.getByText("Échevine du budget")).toBeVisible();
  const portrait = page.locator(".portrait img");
  await expect(portrait).toBeVisible();
  await expect
    .poll(() => portrait.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBeGreaterThan(0);
  for (const [name, url] of [
    ["ana.example", "https://ana.example/"],
    ["social.example", "https://social.example/@ana"],
  ] as const) {
    const elsewhere = page.getByRole("link", { name });
    await expect(elsewhere).toHaveAttribute("href", url);
    await expect(elsewhere).toHaveAttribute("rel", "me");
  }
  await expect(page.getByRole("article").getByRole("heading")).toHaveText(["Le budget"]);
  const follow = page.getByRole("link", { name: "Suivre ces publications" });
  const feed = await get(site.url + (await follow.getAttribute("href")));
  expect(feed.text).toContain("<dc:creator>Ana Ruiz</dc:creator>");
  expect(feed.text).not.toContain("L’école");
});

test("an article without authors has no byline, and nobody without a text has a page", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fr/articles/ecole`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("L’école");
  await expect(byline(page)).toHaveCount(0);
  for (const path of ["/fr/people/jan", "/fr/people/jan/atom.xml", "/fr/people/personne"]) {
    expect((await get(site.url + path)).status).toBe(404);
  }
});

test("search engines and feed readers are told of a person's page in each language", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/en/people/ana`);
  const languages = page.locator("link[rel=alternate][hreflang]");
  const told = await languages.evaluateAll((all) =>
    all.map((each) => each.getAttribute("hreflang")),
  );
  expect(told.sort()).toEqual(["ar", "en", "fr", "x-default"]);
  const feeds = page.locator('link[rel=alternate][href*="/en/people/ana/"]');
  await expect(feeds).toHaveCount(3);
  for (const name of ["feed.xml", "atom.xml", "feed.json"]) {
    expect((await get(`${site.url}/en/people/ana/${name}`)).status).toBe(200);
  }
  expect((await get(`${site.url}/sitemap.xml`)).text).toContain(`${site.url}/en/people/ana<`);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(data).toContain('"ProfilePage"');
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a search for an author's name finds what they wrote", async ({ page, site }) => {
    await page.goto(`${site.url}/fr/recherche?q=ruiz`);
    const found = page.getByRole("main").getByRole("article");
    await expect(found).toHaveCount(1);
    await expect(found).toContainText("Ana Ruiz");
    await page.getByRole("link", { name: "Le budget", exact: true }).click();
    await expect(byline(page)).toContainText("Ana Ruiz");
  });
});

test("from right to left each name keeps its own direction", async ({ page, site }) => {
  await page.goto(`${site.url}/ar/articles/budget`);
  await expect(byline(page)).toContainText("بقلم");
  const ana = byline(page).getByRole("link", { name: "Ana Ruiz" });
  await expect(ana).toHaveCSS("direction", "ltr");
  await expect(byline(page).getByRole("link", { name: "لينا حداد" })).toHaveCSS("direction", "rtl");
  await page.goto(`${site.url}/fr/articles/budget`);
  await expect(byline(page).getByRole("link", { name: "لينا حداد" })).toHaveCSS("direction", "rtl");
});

for (const path of ["/fr/articles/budget", "/ar/people/ana", "/fr/people/lina"]) {
  test(`axe finds nothing on ${path}`, async ({ page, site }) => {
    await page.goto(site.url + path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}

test("a new name is everywhere once it is published, and who is taken away leaves the text", async ({
  page,
  site,
}) => {
  const shown = async () => {
    await page.goto(`${site.url}/fr/articles/budget`);
    return byline(page).textContent();
  };
  expect(await shown()).toContain("Ana Ruiz");
  await page.goto(`${site.url}/fr/people/ana`);
  await site.write("people.yaml", people.replace("Ana Ruiz", "Ana Morales"));
  expect((await publish(site)).body.problems).toEqual([]);
  expect(await shown()).toContain("Ana Morales");
  await page.goto(`${site.url}/fr/people/ana`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ana Morales");
  await site.write("people.yaml", "lina: { name: لينا حداد }\n");
  const { problems } = (await publish(site)).body;
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ["unknown-author", 6],
    ["unknown-author", 6],
  ]);
  expect(await shown()).toBe("Par لينا حداد");
  expect((await get(`${site.url}/fr/people/ana`)).status).toBe(404);
  await site.write("people.yaml", people);
  await publish(site);
});
