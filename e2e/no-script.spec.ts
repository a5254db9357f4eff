import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("what can't work without scripts is not shown", async ({ page }) => {
  await page.goto("/fr/articles/securite-globale");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Copier/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Par courriel" })).toBeVisible();
});
