import { test as base, expect, type Page } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { articleText } from "../lib/testing/content.ts";
import feedSchema from "./schemas/feed.schema.json" with { type: "json" };
import { violationsInBothSchemes } from "./support/axe.ts";
import { get } from "./support/get.ts";
import { publish, secret } from "./support/publishing.ts";
import { type Server, serve } from "./support/serve.ts";
import { hasXmllint, xmlProblems } from "./support/xml.ts";

const part = (title: string, date: string, more: Record<string, string> = {}) =>
  articleText({ title, date, themes: "[ville]", series: "ecoles", ...more });

const content = {
  "site.yaml": [
    "languages: [fr, en, ar]",
    "kinds:",
    "  release: { fr: Communiqué, en: Press release, ar: بيان صحفي }",
    "  opinion: { fr: Tribune, en: Opinion, ar: رأي }",
    "",
  ].join("\n"),
  "themes.yaml": "ville:\n  name: Ville\n  slug: ville\n",
  "series.yaml": [
    "ecoles:",
    "  name: { fr: L’été des écoles, en: The schools’ summer, ar: صيف المدارس }",
    "  slug: { fr: ete-des-ecoles, en: schools-summer, ar: schools }",
    "  description: { fr: Ce qui change cet été., en: What changes this summer., ar: ما يتغير. }",
    "",
  ].join("\n"),
  "articles/2025-07-01-cantines/fr.mdx": part("Les cantines", "2025-07-01", { kind: "release" }),
  "articles/2025-07-01-cantines/ar.mdx": part("المطاعم", "2025-07-01", {
    kind: "release",
    summary: "ملخص.",
  }),
  "articles/2025-07-15-cours/fr.mdx": part("Les cours", "2025-07-15"),
  "articles/2025-08-01-toits/fr.mdx": part("Les toits", "2025-08-01", { kind: "opinion" }),
  "articles/2024-01-05-avenir/fr.mdx": articleText({
    ...{ title: "Une ville à vivre", date: "2024-01-05", themes: "[ville]", pinned: "true" },
  }),
  "articles/2025-09-01-rentree/fr.mdx": articleText({
    ...{ title: "La rentrée", date: "2025-09-01", themes: "[ville]" },
  }),
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

const line = (page: Page) => page.locator(".series-line");
const beside = (page: Page) => page.getByRole("navigation", { name: "Dans cette série" });
const titles = (page: Page) =>
  page.getByRole("main").getByRole("article").getByRole("heading").allTextContents();

test("a reader goes from part to part, and to the whole series", async ({ page, site }) => {
  await page.goto(`${site.url}/fr/articles/cours`);
  await expect(line(page)).toHaveText("Partie 2 sur 3 de la série L’été des écoles");
  await beside(page).getByRole("link", { name: "Les toits" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Les toits");
  await expect(line(page)).toContainText("Partie 3 sur 3");
  await expect(beside(page).getByRole("listitem")).toHaveText([/Partie précédente\s*Les cours/]);
  await line(page).getByRole("link", { name: "L’été des écoles" }).click();
  await expect(page).toHaveURL(`${site.url}/fr/series/ete-des-ecoles`);
  await expect(page.getByText("Ce qui change cet été.")).toBeVisible();
  expect(await titles(page)).toEqual(["Les cantines", "Les cours", "Les toits"]);
  await expect(page.getByRole("article").first()).toContainText("Partie 1 sur 3");
  await page.locator(".languages summary").click();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${site.url}/en/series/schools-summer`);
});

test("an article of no series, kind or pin has nothing of theirs", async ({ page, site }) => {
  await page.goto(`${site.url}/fr/articles/rentree`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rentrée");
  await expect(page.locator(".series-line, .series-parts, .facts-kind, .pinned")).toHaveCount(0);
  expect(await page.content()).not.toMatch(/series-|facts-kind|\.pinned/);
});

test("the feeds of a series and of a kind are announced, valid, and of their texts alone", async ({
  page,
  site,
}) => {
  const validate = addFormats.default(new Ajv2020({ allErrors: true })).compile(feedSchema);
  for (const list of ["/fr/series/ete-des-ecoles", "/fr/kinds/release"]) {
    await page.goto(site.url + list);
    await expect(page.locator(`link[rel=alternate][href*="${list}/"]`)).toHaveCount(3);
    const json = JSON.parse((await get(`${site.url}${list}/feed.json`)).text);
    expect(validate(json) || validate.errors).toBe(true);
    const found = json.items.map(({ title }: { title: string }) => title);
    expect(found).toEqual(
      list.includes("series") ? ["Les toits", "Les cours", "Les cantines"] : ["Les cantines"],
    );
    for (const [name, schema] of [
      ["feed.xml", "rss.rng"],
      ["atom.xml", "atom.rng"],
    ] as const) {
      const { status, text } = await get(`${site.url}${list}/${name}`);
      expect(status).toBe(200);
      if (hasXmllint) expect(xmlProblems(text, schema)).toBe("");
    }
  }
  const map = (await get(`${site.url}/sitemap.xml`)).text;
  expect(map).toContain(`${site.url}/en/series/schools-summer<`);
  expect(map).toContain(`${site.url}/fr/kinds/release<`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a kind leads to all that are of it, and narrows a search", async ({ page, site }) => {
    await page.goto(`${site.url}/fr/articles/cantines`);
    await page.getByRole("link", { name: "Communiqué" }).click();
    await expect(page).toHaveURL(`${site.url}/fr/kinds/release`);
    expect(await titles(page)).toEqual(["Les cantines"]);
    await page.goto(`${site.url}/fr/recherche?q=texte`);
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(5);
    await page.getByLabel("Type").selectOption({ label: "Tribune" });
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page).toHaveURL(/kind=opinion/);
    expect(await titles(page)).toEqual(["Les toits"]);
    expect((await get(`${site.url}/fr/recherche?q=texte&kind=discours`)).status).toBe(404);
  });
});

test("what is pinned stands before the newest, at home and in its theme, and not in feeds", async ({
  page,
  site,
}) => {
  for (const path of ["/fr", "/fr/themes/ville"]) {
    await page.goto(site.url + path);
    expect((await titles(page)).slice(0, 2)).toEqual(["Une ville à vivre", "La rentrée"]);
    const first = page.getByRole("main").getByRole("article").first();
    await expect(first).toContainText("À la une");
    await expect(page.getByText("À la une", { exact: true })).toHaveCount(1);
  }
  const { items } = JSON.parse((await get(`${site.url}/fr/feed.json`)).text);
  expect(items[0].title).toBe("La rentrée");
});

test("from right to left a part leads on too, and its series is named in Arabic", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/ar/articles/cantines`);
  await expect(line(page)).toHaveText(/الجزء .+ من .+ من سلسلة صيف المدارس/);
  await expect(line(page)).toHaveCSS("direction", "rtl");
  const next = page.getByRole("navigation", { name: "في هذه السلسلة" }).getByRole("link");
  await expect(next).toHaveText("Les cours");
  await expect(next).toHaveCSS("direction", "ltr");
});

for (const path of [
  "/fr/articles/cours",
  "/ar/articles/cantines",
  "/fr/series/ete-des-ecoles",
  "/ar/kinds/release",
  "/fr",
  "/fr/themes/ville",
]) {
  test(`axe finds nothing on ${path}`, async ({ page, site }) => {
    await page.goto(site.url + path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}

test("a new part changes the others' pages once it is published, and one under embargo does not", async ({
  page,
  site,
}) => {
  const shown = async (slug: string) => {
    await page.goto(`${site.url}/fr/articles/${slug}`);
    return [await line(page).textContent(), await beside(page).getByRole("link").allTextContents()];
  };
  const name = "de la série L’été des écoles";
  expect(await shown("cours")).toEqual([`Partie 2 sur 3 ${name}`, ["Les toits", "Les cantines"]]);
  const soon = "articles/2025-07-20-soon/fr.mdx";
  await site.write(soon, part("Les préaux", "2099-07-20"));
  await publish(site);
  expect(await shown("cours")).toEqual([`Partie 2 sur 3 ${name}`, ["Les toits", "Les cantines"]]);
  await site.write(soon, part("Les préaux", "2025-07-20"));
  expect((await publish(site)).body.problems).toEqual([]);
  expect(await shown("cours")).toEqual([`Partie 2 sur 4 ${name}`, ["Les préaux", "Les cantines"]]);
  expect(await shown("toits")).toEqual([`Partie 4 sur 4 ${name}`, ["Les préaux"]]);
  expect(await shown("cantines")).toEqual([`Partie 1 sur 4 ${name}`, ["Les cours"]]);
  await site.remove(soon);
  await publish(site);
  expect(await shown("toits")).toEqual([`Partie 3 sur 3 ${name}`, ["Les cours"]]);
});

test("a part of an unknown series is told with what was meant, and the last good one stays", async ({
  page,
  site,
}) => {
  const path = "articles/2025-07-15-cours/fr.mdx";
  await page.goto(`${site.url}/fr/articles/cours`);
  await site.write(path, part("Les cours", "2025-07-15", { series: "ecole" }));
  const { problems } = (await publish(site)).body;
  expect(problems).toMatchObject([
    { file: path, rule: "unknown-series", line: 6, suggestion: "ecoles" },
  ]);
  await page.goto(`${site.url}/fr/articles/cours`);
  await expect(line(page)).toContainText("Partie 2 sur 3");
  await site.write(path, content[path]);
  await publish(site);
});
