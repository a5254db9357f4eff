import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds on a page in both schemes, by rule: all of it in the light one, and in the dark one
 * what depends on colours. Leaves the page in the dark scheme.
 */
export async function violationsInBothSchemes(page: Page): Promise<[string, string[]][]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const colours = ["color-contrast", "link-in-text-block"];
  const dark = await new AxeBuilder({ page }).withRules(colours).analyze();
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);
}
