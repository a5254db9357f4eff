import { expect, test } from "@playwright/test";

test("the choice of colours stays in the browser and holds from page to page", async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/fr");
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("combobox", { name: "Couleurs" }).selectOption("Sombre");
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto("/fr/articles");
  expect(await paper()).toBe(dark);
  await page.getByRole("combobox", { name: "Couleurs" }).selectOption("Automatique");
  expect(await paper()).toBe(light);
  expect(await context.cookies()).toEqual([]);
});

test("everyone sees what the choice of colours is for", async ({ page }) => {
  await page.goto("/fr");
  const label = page.locator("scheme-choice label");
  await expect(label).toBeVisible();
  const [around, select] = [
    await label.boundingBox(),
    await label.getByRole("combobox", { name: "Couleurs" }).boundingBox(),
  ];
  expect((select?.x ?? 0) - (around?.x ?? 0)).toBeGreaterThan(40);
});
