import { expect, test } from "@playwright/test";

test("the first key leads past the navigation to the text", async ({ page }) => {
  await page.goto("/fr/articles/securite-globale");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au texte" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Aller au texte" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("an article is reached and read with the keyboard alone", async ({ page }) => {
  await page.goto("/fr");
  const wanted = page.getByRole("link", {
    name: "Livre blanc de la sécurité intérieure : 200 propositions",
    exact: true,
  });
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Livre blanc");
});

test("what has the focus is always outlined and in view", async ({ page }) => {
  await page.goto("/fr/articles/securite-globale");
  for (let presses = 0; presses < 45; presses += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { top, bottom } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        html: element.outerHTML.slice(0, 80),
        outlined: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
        inView: bottom > 0 && top < innerHeight,
      };
    });
    if (focus === undefined) break;
    expect(focus).toMatchObject({ outlined: true, inView: true });
  }
});

test("a wide table is scrolled with the keys", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/fr/articles/securite-globale");
  const table = page.getByRole("region", { name: "Tableau" });
  await table.focus();
  await expect(table).toBeFocused();
});
