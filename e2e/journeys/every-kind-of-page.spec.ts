import { expect, type Page, test } from "@playwright/test";
import { violationsInBothSchemes } from "../support/axe.ts";
import { addresses } from "../support/kinds-of-page.ts";

// One load of a page tells all that is promised of every page: what differs from scheme to scheme
// and from screen to screen is measured on it as it stands.

for (const { name, path } of addresses) {
  test(`sound for every reader, on every screen, and private: ${name}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const faults = faultsOn(page);
    const hosts = hostsAskedBy(page);
    const response = await page.goto(path, { waitUntil: "networkidle" });

    // No framework, a strict policy, and no violation of it.
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(await response?.text()).not.toMatch(/_next\/[^"]*\.js|__next_f|style="/);
    // The page's own script did run.
    await expect(page.getByRole("combobox")).toBeVisible();

    // No other host, no cookie.
    expect([...hosts]).toEqual([baseURL]);
    expect(await response?.headerValue("set-cookie")).toBeNull();
    expect(await context.cookies()).toEqual([]);

    await expectHeadingsInOrder(page);
    expect(await violationsInBothSchemes(page)).toEqual([]);

    for (const width of [320, 640, 3840]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await widthOf(page), `at ${width} px`).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await widthOf(page), "text twice as large").toBeLessThanOrEqual(1280);
    expect(faults).toEqual([]);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every kind of page is whole", async ({ page }) => {
    for (const { name, path } of addresses) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), name).toHaveCount(1);
      await expect(page.getByRole("main"), name).not.toBeEmpty();
      await expect(page.getByRole("contentinfo"), name).toContainText(
        /est un exemple|is an example/,
      );
      await expect(page.getByRole("banner").getByRole("link").first(), name).toBeVisible();
    }
  });
});

/** What the page's policy held back, and errors of its script, as they come. */
function faultsOn(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

function hostsAskedBy(page: Page): ReadonlySet<string> {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    if (request.url().startsWith("http")) hosts.add(new URL(request.url()).origin);
  });
  return hosts;
}

/** How wide the page is laid out, in CSS pixels: wider than the screen, it scrolls sideways. */
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page
    .getByRole("heading")
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
  }
}
