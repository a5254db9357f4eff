import { expect, test } from "@playwright/test";

test("a reader goes from the home page to a theme and to an article", async ({ page }) => {
  await page.goto("/fr");
  await page
    .getByRole("navigation", { name: "Navigation principale" })
    .getByRole("link", { name: "Sécurité intérieure" })
    .click();
  await expect(page).toHaveURL("/fr/themes/securite-interieure");
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.getByRole("link", { name: /^En savoir plus : Sécurité globale/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sécurité globale");
});

test("the nine publications and the note are listed, the newest first", async ({ page }) => {
  await page.goto("/fr/articles");
  const days = await page
    .getByRole("article")
    .locator("time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(days).toHaveLength(10);
  expect(days).toEqual([...days].sort().reverse());
});

test("each listed article has a linked heading, a day, its themes, its excerpt and a named link", async ({
  page,
}) => {
  await page.goto("/en/articles");
  for (const article of await page.getByRole("article").all()) {
    const heading = article.getByRole("heading").getByRole("link");
    const title = await heading.textContent();
    await expect(article.locator("time")).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}$/);
    await expect(
      article.getByRole("list", { name: "Themes" }).getByRole("link").first(),
    ).toBeVisible();
    await expect(article.locator(".excerpt")).not.toBeEmpty();
    const more = article.getByRole("link", { name: `Read more: ${title}` });
    await expect(more).toHaveAttribute("href", (await heading.getAttribute("href")) ?? "");
  }
});

test("an excerpt keeps its check list", async ({ page }) => {
  await page.goto("/fr/themes/securite-interieure");
  const excerpt = page.getByRole("article").filter({ hasText: "Sécurité globale" });
  await expect(excerpt.getByRole("listitem").filter({ has: page.getByRole("img") })).toHaveCount(4);
  await expect(excerpt.getByRole("img", { name: "Fait" })).toHaveCount(4);
});

for (const [from, to, lang] of [
  ["/fr", "/en", "en"],
  ["/fr/articles/securite-globale", "/en/articles/global-security-bill-first-reading", "en"],
  ["/en/themes/internal-security", "/fr/themes/securite-interieure", "fr"],
  ["/fr/a-propos", "/en/about", "en"],
] as const) {
  test(`the language link of ${from} leads to the same page in the other language`, async ({
    page,
  }) => {
    await page.goto(from);
    const link = page
      .getByRole("banner")
      .getByRole("link", { name: lang === "en" ? "English" : "Français" });
    await expect(link).toHaveAttribute("hreflang", lang);
    await link.click();
    await expect(page).toHaveURL(to);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  });
}

test("French is set with narrow spaces before high punctuation", async ({ page }) => {
  await page.goto("/fr/articles/securite-globale");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("l’Assemblée nationale");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("globale\u00a0: l");
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text.match(/[^\u202f\u00a0\w/] ?[;!?](?=\s)/g) ?? []).toEqual([]);
  expect(text).toMatch(/\u202f;/);
  expect(text).not.toMatch(/« | »/);
});
