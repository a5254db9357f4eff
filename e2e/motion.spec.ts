import { expect, type Page, test } from "@playwright/test";

/** Notes, in a page yet to come, which parts of it came over from the page before. */
async function noteTransitions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener("pagereveal", ({ viewTransition }) => {
      const root = document.documentElement;
      if (viewTransition === null) {
        root.dataset.carried = "nothing";
        return;
      }
      viewTransition.ready.then(() => {
        const parts = root.getAnimations({ subtree: true }).flatMap(({ effect }) => {
          return effect instanceof KeyframeEffect ? (effect.pseudoElement ?? []) : [];
        });
        root.dataset.carried = parts.join(" ");
      });
    });
  });
}

const choose = async (page: Page) => {
  await page.goto("/fr");
  // The module is there once it has shown what only it can do.
  await expect(page.getByRole("combobox")).toBeVisible();
  await page
    .getByRole("heading", { name: /Sécurité globale/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL("/fr/articles/securite-globale");
};

test("from a list to an article the pages fade over and the headline is carried along", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await noteTransitions(page);
  await choose(page);
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-carried", /view-transition-old\(headline\)/);
  await expect(root).toHaveAttribute("data-carried", /view-transition-new\(headline\)/);
});

test("nothing moves for a reader who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await noteTransitions(page);
  await choose(page);
  await expect(page.locator("html")).toHaveAttribute("data-carried", "nothing");
});

/** How the page came (Navigation Timing Level 2, deliveryType), which TypeScript does not know yet. */
const delivery = (page: Page) =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return navigation?.toJSON().deliveryType;
  });

test("a page is fetched while its link is pressed, so that it opens at once", async ({ page }) => {
  await choose(page);
  expect(await delivery(page)).toBe("navigational-prefetch");
});

test("nothing is fetched ahead for a reader who saves data", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await choose(page);
  expect(await delivery(page)).toBe("");
});

test("the first page shows its text before its face is fetched; the next one has it at once", async ({
  page,
}) => {
  // When a paint reached the screen is known to some milliseconds only: its frame begins earlier.
  await page.addInitScript(() => {
    requestAnimationFrame(() => performance.mark("first-frame"));
  });
  const face = page.waitForResponse(/\.woff2/);
  await page.goto("/fr");
  await (await face).finished();
  const times = await page.evaluate(() => {
    const [frame] = performance.getEntriesByName("first-frame");
    const font = performance.getEntriesByType("resource").find(({ name }) => /woff2/.test(name));
    return { frame: frame?.startTime ?? 0, font: font?.startTime ?? 0 };
  });
  expect(times.frame).toBeGreaterThan(0);
  expect(times.font).toBeGreaterThan(times.frame);
  await page.getByRole("link", { name: "Tous les articles" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-face", "");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the face is used at once", async ({ page }) => {
    const face = page.waitForRequest(/\.woff2/);
    await page.goto("/fr");
    expect((await (await face).response())?.status()).toBe(200);
  });
});
