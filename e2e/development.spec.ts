import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { serve } from "./run/serve.ts";

test("under development an editor sees drafts, marked, and each save without a reload", async ({
  page,
}) => {
  test.slow();
  await using server = await serve({ content: "content", args: ["--dev"] });
  const draft = `---\ntitle: "Un brouillon"\ndate: 2026-11-01\nsummary: "Un résumé."\nthemes: [blockchain]\ndraft: true\n---\n\nTexte.\n`;
  await server.write("articles/2026-11-01-brouillon/fr.mdx", draft);
  const address = `${server.url}/fr/articles/brouillon`;
  await expect
    .poll(async () => (await page.goto(address))?.status(), { timeout: 30_000 })
    .toBe(200);
  await expect(page.getByText("Brouillon", { exact: true })).toBeVisible();
  const text = await readFile(
    join(server.contentDir, "articles/2026-11-01-brouillon/fr.mdx"),
    "utf8",
  );
  await server.write(
    "articles/2026-11-01-brouillon/fr.mdx",
    text.replace("Texte.", "Un autre texte."),
  );
  await expect(page.getByText("Un autre texte.")).toBeVisible({ timeout: 20_000 });
});

test("under development a page tells what to mend, at its line and column, until it is mended", async ({
  page,
}) => {
  test.slow();
  await using server = await serve({ content: "content", args: ["--dev"] });
  await expect
    .poll(async () => (await page.goto(`${server.url}/fr`))?.status(), { timeout: 60_000 })
    .toBe(200);
  await expect(page.locator("#content-problems")).toHaveCount(0);
  const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
  const text = await readFile(join(server.contentDir, file), "utf8");
  await server.write(file, `${text}\nEt cetera...\n`);
  const told = page.locator("#content-problems");
  await expect(told.locator("summary")).toHaveText(
    "Vérification des textes : erreurs 0, conseils 1",
  );
  await told.locator("summary").click();
  await expect(told.locator("li")).toContainText(
    `${file}:${text.split("\n").length + 1}:10 Trois points de suite`,
  );
  await server.write(file, text);
  await expect(told).toHaveCount(0);
});
