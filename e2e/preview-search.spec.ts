import { expect, type Page, test } from "@playwright/test";
import { createRepository } from "./support/repository.ts";
import { linkTo, pushBranch, review, serveReviewed, tokenFor } from "./support/reviewing.ts";
import type { Server } from "./support/serve.ts";

const article = (title: string, more = "") =>
  `---\ntitle: "${title}"\ndate: 2024-05-01\nsummary: "Un résumé."\nthemes: [a]\n${more}---\n\nUn texte.\n`;
const titles = (page: Page) => page.getByRole("article").getByRole("heading", { level: 3 });

/** A site of three articles, and a branch that changes one, removes one and adds two. */
function createReviewed() {
  const repository = createRepository({
    "themes.yaml": "a:\n  name: { fr: Alpha, en: Alpha }\n  slug: { fr: alpha, en: alpha }\n",
    "articles/un/fr.mdx": article("Le tramway"),
    "articles/deux/fr.mdx": article("Le funiculaire"),
    "articles/trois/fr.mdx": article("Le monorail"),
  });
  pushBranch(repository, "relecture", () => {
    repository.write("articles/un/fr.mdx", article("Le téléphérique"));
    repository.write("articles/quatre/fr.mdx", article("Le trolleybus", "draft: true\n"));
    repository.write("articles/cinq/fr.mdx", article("La gondole").replace("2024", "2099"));
    repository.git("rm", "-rq", "content/articles/trois");
  });
  return repository;
}

const foundBy = async (page: Page, server: Server, query: string) => {
  await page.goto(`${server.url}/fr/recherche?q=${encodeURIComponent(query)}`);
  return titles(page).allTextContents();
};

test("a reviewer searches the revision under review, drafts marked; readers find what is live", async ({
  page,
  browser,
}) => {
  using repository = createReviewed();
  await using server = await serveReviewed(repository);
  await expect.poll(() => foundBy(page, server, "tramway")).toEqual(["Le tramway"]);
  const outside = await browser.newPage();
  await page.goto(linkTo(server, { ref: "relecture" }));

  expect(await foundBy(page, server, "telepheriques")).toEqual(["Le téléphérique"]);
  expect(await foundBy(page, server, "tramway")).toEqual([]);
  expect(await foundBy(page, server, "monorail")).toEqual([]);
  expect(await foundBy(page, server, "funiculaire")).toEqual(["Le funiculaire"]);
  expect(await foundBy(page, server, "gondole")).toEqual(["La gondole"]);
  await expect(page.getByRole("article")).toContainText("Sous embargo");
  expect(await foundBy(page, server, "trolleybus")).toEqual(["Le trolleybus"]);
  await expect(page.getByRole("article")).toContainText("Brouillon");
  await expect(page.getByRole("complementary", { name: "Aperçu" })).toBeVisible();

  const field = page.getByRole("combobox", { name: "Mots à chercher" });
  await field.fill("");
  await field.pressSequentially("trolley");
  const proposed = page.getByRole("listbox", { name: "Titres proposés" }).getByRole("option");
  await expect(proposed).toHaveText(["Le trolleybus"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le trolleybus");

  for (const word of ["téléphérique", "gondole", "trolleybus"]) {
    expect(await foundBy(outside, server, word), word).toEqual([]);
  }
  expect(await foundBy(outside, server, "monorail")).toEqual(["Le monorail"]);
  const asked = await fetch(`${server.url}/api/suggest?locale=fr&q=trolley`);
  expect(await asked.json()).toEqual({ suggestions: [] });
});

test("under review a search has the status that readers get, and a wrong link none of it", async () => {
  using repository = createReviewed();
  await using server = await serveReviewed(repository);
  const token = tokenFor({ ref: "relecture" });
  for (const [query, status] of [
    ["q=trolleybus", 200],
    ["q=trolleybus&page=2", 404],
    ["q=loi&theme=rien", 404],
    [`q=${"a".repeat(300)}`, 400],
  ] as const) {
    const answer = await review(server, `/fr/recherche?${query}`, token);
    expect(answer.status, query).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
  const suggested = await review(server, "/api/suggest?locale=fr&q=trolley", token);
  expect(JSON.parse(suggested.text).suggestions).toHaveLength(1);
  const wrong = await review(server, "/api/suggest?locale=fr&q=trolley", `${token}x`);
  expect(wrong.text).not.toContain("trolley");
});

test("the feeds of a revision are its own, marked, and nobody keeps or lists them", async () => {
  using repository = createReviewed();
  await using server = await serveReviewed(repository);
  const token = tokenFor({ ref: "relecture" });
  for (const folder of ["/fr", "/fr/themes/alpha"]) {
    for (const name of ["feed.xml", "atom.xml", "feed.json"]) {
      const path = `${folder}/${name}`;
      const live = await (await fetch(server.url + path)).text();
      const { status, text, headers } = await review(server, path, token);
      expect(status, path).toBe(200);
      expect(text, path).toContain("Le téléphérique");
      expect(text, path).toContain("[Brouillon] Le trolleybus");
      expect(text, path).toContain("[Sous embargo] La gondole");
      expect(text, path).not.toMatch(/tramway|monorail/);
      expect(headers.get("cache-control"), path).toBe("private, no-store");
      expect(headers.get("x-robots-tag"), path).toContain("noindex");
      expect(headers.get("content-type"), path).toMatch(/xml|json/);
      const after = await fetch(server.url + path);
      expect(await after.text(), path).toBe(live);
      expect(live, path).toContain("Le tramway");
      expect(live, path).not.toMatch(/Brouillon|téléphérique|gondole/);
    }
  }
});

test("an article under review has the past that readers know, and a draft has none", async ({
  page,
}) => {
  using repository = createReviewed();
  await using server = await serveReviewed(repository);
  await page.goto(linkTo(server, { ref: "relecture", article: "un" }));
  await page.getByRole("link", { name: "Historique de cet article" }).click();
  await expect(page.getByRole("complementary", { name: "Aperçu" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Le tramway");
  await expect(page.getByRole("main")).not.toContainText("téléphérique");
  await page.goto(`${server.url}/fr/articles/quatre`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le trolleybus");
  await expect(page.getByRole("link", { name: "Historique de cet article" })).toHaveCount(0);
  const none = await page.goto(`${server.url}/fr/articles/quatre/history`);
  expect(none?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
});
