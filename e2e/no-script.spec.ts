import { expect, test } from "@playwright/test";
import { addresses } from "./kinds-of-page.ts";

test.use({ javaScriptEnabled: false });

for (const { name, path } of addresses) {
  test(`the page is whole without scripts: ${name}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).not.toBeEmpty();
    await expect(page.getByRole("contentinfo")).toContainText(/démonstration|demonstration/);
    await expect(page.getByRole("banner").getByRole("link").first()).toBeVisible();
  });
}

test("what can't work without scripts is not shown", async ({ page }) => {
  await page.goto("/fr/articles/securite-globale");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Copier/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Par courriel" })).toBeVisible();
});
