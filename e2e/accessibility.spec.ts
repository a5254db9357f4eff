import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { addresses } from "./kinds-of-page.ts";

for (const { name, path } of addresses) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  for (const width of [320, 640, 3840]) {
    test(`nothing is cut off or scrolls sideways at ${width} px on: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });
  }

  test(`text twice as large stays within the page on: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1280,
    );
  });
}

test("headings go down one level at a time on every page", async ({ page }) => {
  for (const { path } of addresses) {
    await page.goto(path);
    const levels = await page
      .getByRole("heading")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), `${path}, heading ${index + 1}`).toBeLessThanOrEqual(
        1,
      );
    }
  }
});

test("links and buttons that stand alone are at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto("/fr/articles/securite-globale");
  const targets = page.locator(
    ".masthead-nav a, .masthead-tools a, select, button, .footer a, .breadcrumb a, .share a",
  );
  const heights = await targets.evaluateAll((all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(10);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test("with the system's own colours, what colour said is said by a border", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/fr/articles/securite-globale");
  await expect(page.locator(".callout")).toHaveCSS("border-top-style", "solid");
  await expect(page.locator("[data-notice=mandate]")).toHaveCSS("border-left-style", "solid");
});

test("printed, an article keeps its date, text and address and loses the chrome", async ({
  page,
}) => {
  await page.goto("/fr/articles/securite-globale");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("24 novembre 2020").first()).toBeVisible();
  await expect(page.locator(".cite a")).toBeVisible();
  await expect(page.locator(".masthead-nav")).toBeHidden();
  await expect(page.locator(".share")).toBeHidden();
});
