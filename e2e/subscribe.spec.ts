import { expect, test } from "@playwright/test";

const kinds = [
  ["/fr/s-abonner", "fr", "S’abonner", "Toutes les publications", "Cybersécurité"],
  ["/en/subscribe", "en", "Subscribe", "All publications", "Cybersecurity"],
] as const;

for (const [path, locale, title, all, theme] of kinds) {
  test(`someone who never used a feed is told how, and finds every address: ${path}`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}`);
    await page.getByRole("contentinfo").getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("main").getByRole("paragraph")).toHaveCount(3);
    const names = await page.getByRole("term").allTextContents();
    expect(names).toHaveLength(10);
    expect(names.slice(0, 2)).toEqual([all, theme]);
    const feeds = page.getByRole("definition").getByRole("link");
    await expect(feeds).toHaveCount(30);
    for (const link of await feeds.all()) {
      const href = (await link.getAttribute("href")) ?? "";
      expect((await request.get(href)).status(), href).toBe(200);
    }
    await expect(page.getByRole("link", { name: `${theme} (Atom)` })).toBeVisible();
  });
}

test("a theme's list leads to that theme's feeds", async ({ page }) => {
  await page.goto("/fr/themes/blockchain");
  await page.getByRole("link", { name: "Suivre ces publications" }).click();
  await expect(page).toHaveURL("/fr/s-abonner#theme-blockchain");
  await expect(page.locator(":target")).toContainText("/fr/themes/blockchain/feed.xml");
});

test("with the keyboard alone, a feed's address is copied, and said to be", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/fr/s-abonner");
  const button = page.getByRole("button", { name: "Copier l’adresse Toutes les publications" });
  await expect(button).toBeVisible();
  await page.getByRole("link", { name: "Toutes les publications (RSS)" }).focus();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Lien copié" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/fr/feed.xml`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the addresses stand there to be read and copied, and no button that does nothing", async ({
    page,
    baseURL,
  }) => {
    await page.goto("/en/subscribe");
    await expect(page.getByText(`${baseURL}/en/themes/blockchain/feed.xml`)).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});
