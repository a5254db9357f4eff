import { expect, type Page, test } from "@playwright/test";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

// Next's development server is one for each checkout: no two of these run at a time.
test.describe.configure({ mode: "serial" });

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

test("under development who sits at the machine is let in without any setting", async ({
  page,
}) => {
  await using local = await serve({
    content: exampleContent,
    args: ["--dev"],
    env: {
      GIT_CONFIG_COUNT: "2",
      GIT_CONFIG_KEY_0: "user.name",
      GIT_CONFIG_VALUE_0: "Inès Martin",
      GIT_CONFIG_KEY_1: "user.email",
      GIT_CONFIG_VALUE_1: "ines@mairie.example",
    },
  });
  await page.goto(`${local.url}/fr/desk`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  await expect(page.getByText("Inès Martin <ines@mairie.example>")).toBeVisible();
  await expect(page.getByText("Vous pouvez écrire et publier.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Fermer la session" })).toHaveCount(0);
  const through = await fetch(`${local.url}/fr/desk`, {
    headers: { "x-forwarded-for": "203.0.113.7" },
  });
  expect(through.status).toBe(404);
});
