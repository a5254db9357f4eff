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
