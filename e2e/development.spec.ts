import { expect, type Page, test } from "@playwright/test";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const path = "articles/2026-11-01-brouillon/fr.mdx";
const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const draft = (body: string, theme = "blockchain") =>
  `---\ntitle: "Un brouillon"\ndate: 2026-11-01\nsummary: "${summary}"\nthemes: [${theme}]\ndraft: true\n---\n\n${body}\n`;

const box = (page: Page) => page.getByRole("complementary", { name: /vérifications|checks/ });

/** React takes over the page, and whatever of it is not its own. */
const hydrated = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.body).some((name) => name.startsWith("__reactFiber")),
  );

test("under development an editor sees drafts, marked, each save, and what to mend in it", async ({
  page,
}) => {
  await using server = await serve({
    content: exampleContent,
    args: ["--dev"],
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await server.write(path, draft("Texte."));
  const address = `${server.url}/fr/articles/brouillon`;
  await expect.poll(async () => (await page.goto(address))?.status()).toBe(200);
  await expect(page.getByText("Brouillon", { exact: true })).toBeVisible();
  await hydrated(page);
  await expect(page.getByLabel("Couleurs")).toBeVisible();
  await expect(box(page)).toContainText("Rien à signaler sur cette page");
  const file = `vscode://file${server.contentDir}/${path}`;
  await expect(box(page).getByRole("link", { name: "Ouvrir fr.mdx" })).toHaveAttribute(
    "href",
    `${file}:1:1`,
  );

  await server.write(path, draft("Un autre texte..."));
  await expect(page.getByText("Un autre texte")).toBeVisible();
  await expect(box(page)).toContainText("1 point à revoir sur cette page");
  await expect(box(page)).toContainText("Trois points de suite");
  const place = box(page).getByRole("link", { name: `${path}:9:15` });
  await expect(place).toHaveAttribute("href", `${file}:9:15`);
  await hydrated(page);
  await page.evaluate(() => document.querySelector("advice-box")?.remove());
  await expect(place).toBeVisible();

  await place.focus();
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveCount(0);
  await page.reload();
  await hydrated(page);
  await expect(page.locator("advice-box")).toBeAttached();
  await expect(box(page)).toHaveCount(0);

  // An error keeps the version that was: the page stays, and says why.
  await server.write(path, draft("Texte refusé.", "blokchain"));
  await expect(box(page)).toContainText("Vouliez-vous dire «\u202fblockchain\u202f»");
  await expect(page.getByText("Un autre texte")).toBeVisible();

  await page.goto(`${server.url}/en`);
  await expect(box(page)).toContainText("1 more point in 1 file");
  await box(page).getByText("1 more point in 1 file").click();
  await expect(box(page)).toContainText("Did you mean “blockchain”?");
  await server.write(path, draft("Texte."));
  await expect(box(page)).not.toContainText("more point");
  await expect(box(page)).toContainText("Nothing to report on this page");
  expect(errors).toEqual([]);
});

test("nothing of it reaches readers", async ({ request }) => {
  const page = await request.get("/fr");
  expect(await page.text()).not.toContain("advice-box");
  for (const address of ["/api/advice-box.js", "/api/content-changes"]) {
    expect((await request.get(address)).status()).toBe(404);
  }
});
