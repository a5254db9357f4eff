import { expect, test } from "@playwright/test";

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
