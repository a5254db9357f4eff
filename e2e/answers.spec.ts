import { expect, test } from "@playwright/test";
import { serve } from "./support/serve.ts";

test("an unknown address is a real 404 that proposes what was probably meant", async ({ page }) => {
  const response = await page.goto("/fr/articles/mesure-cybersecurite");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
  await page.getByRole("link", { name: /président de la République/ }).click();
  await expect(page).toHaveURL("/fr/articles/mesures-cybersecurite");
});

for (const [path, lang] of [
  ["/en/articles/nothing-here", "en"],
  ["/en/themes/nothing", "en"],
  ["/fr/articles/page/0", "fr"],
  ["/fr/articles/page/1000000000", "fr"],
  ["/fr/articles/%E0%A4%A", "fr"],
  ["/fr/missing", "fr"],
  ["/wp-login.php", "fr"],
] as const) {
  test(`${path} is a 404 in the reader's language`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("the address alone leads to the reader's language, without a cookie", async ({ request }) => {
  const ask = (language: string) =>
    request.get("/", { headers: { "accept-language": language }, maxRedirects: 0 });
  for (const [language, home] of [
    ["en-GB,en;q=0.9", "/en"],
    ["de,fr;q=0.5", "/fr"],
    ["de", "/fr"],
  ]) {
    const response = await ask(language ?? "");
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe(home);
    expect(response.headers().vary).toContain("accept-language");
    expect(response.headers()["set-cookie"]).toBeUndefined();
  }
});

test("a renamed address answers 308 with a page that says so", async ({ request }) => {
  const response = await request.get("/actualites", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe("/fr/articles");
  expect(await response.text()).toContain("Cette page a changé d’adresse");
});

test("an address with the other language's slug leads to this language's", async ({ request }) => {
  const response = await request.get("/en/articles/securite-globale", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe("/en/articles/global-security-bill-first-reading");
});

test("a withdrawn article answers 410 with its date and reason, and nothing of its text", async ({
  page,
}) => {
  const text = "---\ntitle: Un titre retiré\ndate: 2024-01-01\nsummary: Résumé.\nthemes: []\n";
  await using server = await serve({
    content: {
      "themes.yaml": "a:\n  name: { fr: A, en: A }\n  slug: { fr: a, en: a }\n",
      "articles/2024-01-01-retire/fr.mdx": `${text.replace("[]", "[a]")}withdrawn: { date: 2024-02-01, reason: "Chiffre inexact." }\n---\nUn secret.\n`,
    },
  });
  const response = await page.goto(`${server.url}/fr/articles/retire`);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole("main")).toContainText("retiré le 1er février 2024");
  await expect(page.getByRole("main")).toContainText("Chiffre inexact.");
  expect(await response?.text()).not.toContain("Un secret");
  expect(await response?.text()).not.toContain("Un titre retiré");
  await page.goto(`${server.url}/fr`);
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("an article that exists only in French is read under the English masthead, and says so", async ({
  page,
  baseURL,
}) => {
  await page.goto("/en/articles");
  await page.getByRole("link", { name: /^Read more: Comment fonctionne/ }).click();
  await expect(page).toHaveURL("/en/articles/comment-fonctionne-ce-site");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText("This text has not been translated: it is in French.")).toBeVisible();
  await expect(page.locator(".prose")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "fr");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    `${baseURL}/fr/articles/comment-fonctionne-ce-site`,
  );
  // Its canonical address says which page search engines keep: that is enough.
  await expect(page.locator("meta[name=robots]")).toHaveCount(0);
  await expect(page.locator("link[rel=alternate][hreflang]")).toHaveCount(0);
});
