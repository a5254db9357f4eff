import { expect, test } from "@playwright/test";

const long = "/fr/articles/securite-globale";

test("a long article opens with its place, days, themes and table of contents", async ({
  page,
}) => {
  await page.goto(long);
  const trail = page.getByRole("navigation", { name: "Fil d’Ariane" });
  await expect(trail.getByRole("link")).toHaveText(["Accueil", "Sécurité intérieure"]);
  await expect(page.getByText("24 novembre 2020").first()).toBeVisible();
  await expect(page.getByText("Mis à jour le 24 novembre 2026")).toBeVisible();
  await expect(page.getByText("Temps de lecture : 2 minutes")).toBeAttached();
  const contents = page.getByRole("navigation", { name: "Sommaire" });
  await contents.getByRole("link", { name: "Le scrutin" }).click();
  await expect(page).toHaveURL(`${long}#le-scrutin`);
  await expect(page.getByRole("heading", { name: "Le scrutin" })).toBeInViewport();
});

test("a short article has no table of contents", async ({ page }) => {
  await page.goto("/fr/articles/tech-for-good-call");
  await expect(page.getByRole("navigation", { name: "Sommaire" })).toHaveCount(0);
});

test("a note's number leads to the note, and back", async ({ page }) => {
  await page.goto(long);
  await page.getByRole("link", { name: "1", exact: true }).click();
  const note = page.getByRole("listitem").filter({ hasText: "Chaque part est le nombre de votes" });
  await expect(note).toBeInViewport();
  await note.getByRole("link", { name: "Retour au texte, appel de note 1" }).click();
  await expect(page).toHaveURL(`${long}#fnref-parts`);
});

test("a figure has its description, caption and credit, in a size and format for the screen", async ({
  page,
}) => {
  const sent = page.waitForResponse(
    /\/_next\/image\?url=%2Fmedia%2F2020-11-24-securite-globale%2F/,
  );
  await page.goto(long);
  const image = page.getByRole("img", { name: /trois barres/ });
  const figure = page.getByRole("figure").filter({ has: image });
  await expect(figure).toContainText("Le scrutin du 24 novembre 2020");
  await expect(figure).toContainText("Crédit : Graphique : Tribune");
  await image.scrollIntoViewIfNeeded();
  expect((await sent).headers()["content-type"]).toBe("image/webp");
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(300);
});

test("an article says what changed, how to cite it and how to pass it on", async ({
  page,
  baseURL,
}) => {
  await page.goto(long);
  await expect(page.getByRole("region", { name: "Ce qui a changé" })).toContainText("Ajout");
  await page.getByText("Citer cet article").click();
  const cite = page.locator(".cite");
  await expect(cite.getByRole("link")).toHaveAttribute("href", `${baseURL}${long}`);
  await expect(cite.locator("pre")).toContainText("date = {2020-11-24}");
  const mail = page.getByRole("link", { name: "Par courriel" });
  await expect(mail).toHaveAttribute("href", /^mailto:\?subject=.*&body=http%3A%2F%2Flocalhost/);
});

test("the copy button copies the permalink and says so", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(long);
  await page.getByRole("button", { name: "Copier le lien" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Lien copié" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${long}`);
});

test("the author's office on the day is told, since it has ended", async ({ page }) => {
  await page.goto(long);
  await expect(page.locator("[data-notice=mandate]")).toContainText(
    "Député de la 2e circonscription de Valbrune",
  );
  await page.goto("/fr/articles/comment-fonctionne-ce-site");
  await expect(page.locator("[data-notice=mandate]")).toHaveCount(0);
});

test("the articles before and after in the theme are one link away", async ({ page }) => {
  await page.goto("/en/articles/global-security-bill-first-reading");
  const next = page.getByRole("navigation", { name: "Read also" });
  await expect(next.locator("[rel=prev]")).toHaveAttribute("href", /white-paper/);
});
