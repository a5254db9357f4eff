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
