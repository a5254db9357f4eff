import { expect, test } from "@playwright/test";
import { addresses } from "./kinds-of-page.ts";

for (const { name, path } of addresses) {
  test(`no other host is asked and no cookie is set on: ${name}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const hosts = new Set<string>();
    page.on("request", (request) => {
      if (request.url().startsWith("http")) hosts.add(new URL(request.url()).origin);
    });
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect([...hosts]).toEqual([baseURL]);
    expect(await response?.headerValue("set-cookie")).toBeNull();
    expect(await context.cookies()).toEqual([]);
  });
}

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
