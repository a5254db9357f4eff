import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { violationsInBothSchemes } from "../support/axe.ts";
import { type PublishedSite, test } from "../support/published-site.ts";
import { publish, secret } from "../support/publishing.ts";
import type { Repository } from "../support/repository.ts";
import { linkTo, previewSecret, pushBranch, review, tokenFor } from "../support/reviewing.ts";
import type { Server } from "../support/serve.ts";

/** Each test's own: where a branch is may be known for some seconds after it is gone. */
let ref: string;
let tests = 0;
test.beforeEach(() => {
  tests += 1;
  ref = `relecture-${tests}`;
});

const key = "2020-12-01-tech-for-good-call";
const file = `articles/${key}/fr.mdx`;
const renamed = "2020-11-24-loi-securite-globale";
const removed = "2021-02-11-conseil-national-du-numerique";

const article = (title: string, themes = "[blockchain]") =>
  `---\ntitle: "${title}"\ndate: 2026-11-20\nsummary: "Un résumé."\nthemes: ${themes}\n---\n\nTexte.\n`;
const textOf = ({ work }: Repository) => readFileSync(join(work, "content", file), "utf8");

/** A branch that adds, changes, breaks, renames and removes, from a site that has moved on. */
async function pushWork({ repository, server }: PublishedSite): Promise<void> {
  pushBranch(repository, ref, () => {
    const text = textOf(repository).replace("75 dirigeants", "80 dirigeants");
    repository.write(file, text.replace("des start-up", "des jeunes pousses"));
    const more = "\nPour en savoir plus, [cliquez ici](/fr/articles/nulle-part).\n";
    repository.write("articles/2026-11-20-neuf/fr.mdx", article("Un article neuf") + more);
    repository.write("articles/2026-11-21-casse/fr.mdx", article("Cassé", "[blockchian]"));
    repository.git(
      "mv",
      "content/articles/2020-11-24-securite-globale",
      `content/articles/${renamed}`,
    );
    repository.git("rm", "-rq", `content/articles/${removed}`);
  });
  repository.write("articles/2026-11-22-autre/fr.mdx", article("Paru entre temps"));
  repository.push();
  await publish(server);
}

async function open(page: Page, server: Server, path = "/fr/review"): Promise<string[]> {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text());
  });
  page.on("pageerror", (error) => violations.push(String(error)));
  await page.goto(linkTo(server, { ref }));
  await page.goto(server.url + path);
  return violations;
}

const section = (page: Page, name: string) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name, exact: true }) })
    .last();

test("the review lists what a branch adds, changes, renames and removes, word by word", async ({
  page,
  site,
}) => {
  const { server } = site;
  await pushWork(site);
  const violations = await open(page, server);
  await expect(page.getByText("5 textes changés, 1 erreur")).toBeVisible();
  await expect(page.getByText("1 fichier a changé sur le site depuis")).toBeVisible();

  const changed = section(
    page,
    "Tech for Good Call : plus de 80 dirigeants de la tech signent".replace(" :", "\u00a0:"),
  );
  await expect(changed).toContainText("Modifié");
  await expect(changed).toContainText("La version en anglais n’a pas suivi ce changement.");
  const fields = changed.getByRole("table", { name: "Champs, français" });
  await expect(fields.locator("del")).toHaveText("75");
  await expect(fields.locator("ins")).toHaveText("80");
  const text = changed.getByRole("table", { name: "Texte, français" });
  expect((await text.locator("del").allTextContents()).join(" ")).toBe("start-up");
  expect((await text.locator("ins").allTextContents()).join("").trim()).toBe("jeunes pousses");
  await expect(text).toContainText("4 paragraphes inchangés");

  await expect(section(page, "Un article neuf")).toContainText("Ajouté");
  await expect(section(page, "Un article neuf")).toContainText(
    "Il n’y a pas de version en anglais.",
  );
  const moved = page
    .locator("section", { has: page.getByText(`Était : 2020-11-24-securite-globale`) })
    .last();
  await expect(moved).toContainText("Renommé");
  await expect(page.getByText("Supprimé", { exact: true })).toBeVisible();
  const checks = section(page, "Ce que disent les vérifications");
  await expect(checks).toContainText("2026-11-21-casse/fr.mdx, ligne 5, colonne 10");
  await expect(checks).toContainText(
    "Vouliez-vous dire « blockchain »".replace("« ", "«\u202f").replace(" »", "\u202f»"),
  );

  const urls = section(page, "Adresses qui changeraient pour les lecteurs");
  for (const path of [
    "/fr",
    "/fr/articles/neuf",
    "/fr/articles/tech-for-good-call",
    "/fr/themes/blockchain",
  ]) {
    await expect(urls.getByRole("link", { name: path, exact: true })).toBeVisible();
  }
  await expect(urls).toContainText("/fr/articles/conseil-national-du-numerique (disparaîtrait)");
  await expect(urls).not.toContainText("/fr/articles/autre (");

  await changed.getByRole("link", { name: "Lire en français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("80 dirigeants");
  expect(violations).toEqual([]);
});

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "no-inline-style": "error",
    "long-title": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
  },
});

// One test a page: two workers share them.
for (const path of ["/fr/review", `/en/review/${key}`, "/en", "/fr/articles/neuf"]) {
  test(`${path}, reviewed, is sound for assistive technology and on a phone, in both schemes`, async ({
    page,
    site,
  }) => {
    const { server } = site;
    await pushWork(site);
    await open(page, server, path);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsInBothSchemes(page), `${width} px`).toEqual([]);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolls).toBeLessThanOrEqual(width);
    }
    const levels = await page
      .getByRole("heading")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    const { text } = await review(server, path, tokenFor({ ref }));
    const report = await validator.validateString(text);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
}

test("a review printed shows the changes and none of the controls", async ({ page, site }) => {
  const { server } = site;
  await pushWork(site);
  await open(page, server);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("ins").first()).toBeVisible();
  await expect(page.locator(".review-link")).toBeHidden();
  await expect(page.locator(".review-banner")).toContainText("Aperçu de");
  await expect(page.getByRole("button", { name: "Quitter l’aperçu" })).toBeHidden();
});

test("the review gives the checks' advice on what the branch changes, and on nothing else", async ({
  page,
  site,
}) => {
  const { repository, server } = site;
  // What is live is as bad, and none of the branch's business.
  repository.write("articles/2026-11-19-ancien/fr.mdx", article("Un article ancien"));
  repository.push();
  await pushWork(site);
  await open(page, server);
  const listed = page.locator(".review-problems").first().locator("li");
  await expect(listed.first()).toContainText("Erreur");
  const advice = listed.filter({ hasText: "Conseil" });
  const at = (line: number) =>
    advice.filter({ hasText: "2026-11-20-neuf/fr.mdx" }).filter({ hasText: `ligne ${line}` });
  await expect(at(10).getByRole("link")).toHaveCount(2);
  for (const rule of ["vague-link", "broken-link", "summary-length"]) {
    await expect(advice.locator(`a[href$="/handbook/rules/${rule}"]`).first()).toBeVisible();
  }
  await expect(listed.filter({ hasText: "ancien" })).toHaveCount(0);
  const work = section(page, "Un article neuf");
  await expect(work.locator('a[href$="/handbook/rules/vague-link"]')).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("with the keyboard alone a reviewer goes from the banner to the review and out", async ({
    page,
    site,
  }) => {
    const { server } = site;
    await pushWork(site);
    await page.goto(linkTo(server, { ref }));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Voir ce qui change" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ce que change");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Quitter l’aperçu" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Aperçu" })).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe("/fr");
  });
});

test("who may publish makes another link from the review, others are held back", async ({
  page,
  site,
}) => {
  const { server } = site;
  await pushWork(site);
  await open(page, server);
  const make = async (text: string) => {
    await page.getByLabel("Secret de publication").fill(text);
    await page.getByRole("button", { name: "Faire le lien" }).click();
  };
  for (let tries = 0; tries < 3; tries += 1) {
    await make("not the secret");
    await expect(page.getByRole("alert")).toHaveText("Ce n’est pas le secret de publication.");
  }
  await page.getByLabel("Ouvrir sur").selectOption("2026-11-20-neuf");
  await page.getByLabel("Rester à ce commit, même si la branche avance").check();
  await make(secret);
  const address = await page.getByLabel("Adresse à transmettre").inputValue();
  await page.context().clearCookies();
  await page.goto(address);
  expect(new URL(page.url()).pathname).toBe("/fr/articles/neuf");
  await expect(page.getByRole("complementary", { name: "Aperçu" })).toContainText(
    "reste à ce commit",
  );
  await page.goto(`${server.url}/fr/review`);
  for (let tries = 0; tries < 2; tries += 1) await make("not the secret");
  await make(secret);
  await expect(page.getByRole("alert")).toHaveText(
    "Trop d’essais : attendez une minute.".replace(" :", "\u00a0:"),
  );
  const outside = await fetch(`${server.url}/api/preview/link`, {
    method: "POST",
    body: new URLSearchParams({ secret }),
  });
  expect(outside.status).toBe(401);
});

test("the command prints a link that opens, and says what is missing", async ({ site }) => {
  const { repository, server } = site;
  await pushWork(site);
  const run = (args: string[], env: Record<string, string | undefined> = {}) => {
    try {
      return execFileSync(process.execPath, ["lib/commands/preview-link.ts", ...args], {
        env: {
          ...process.env,
          LC_ALL: "fr_FR.UTF-8",
          PREVIEW_SECRET: previewSecret,
          CONTENT_REPOSITORY: repository.address,
          SITE_URL: server.url,
          ...env,
        },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }).trim();
    } catch (error) {
      return String(error instanceof Error && "stderr" in error ? error.stderr : error).trim();
    }
  };
  const opened = async (address: string) =>
    (await fetch(address, { redirect: "manual" })).headers.get("location");
  expect(await opened(run(["--ref", ref]))).toBe("/fr");
  const english = run(["--ref", ref, "--article", key, "--locale", "en", "--days", "2"]);
  expect(await opened(english)).toBe("/en/articles/tech-for-good-call-signed");
  expect(await opened(run(["--ref", ref, "--pin"]))).toBe("/fr");
  expect(run([])).toContain("ajoutez --ref");
  expect(run(["--ref", "rien"])).toContain("ni branche ni étiquette « rien »");
  expect(run(["--ref", ref, "--days", "1000"])).toContain("de 1 à 365");
  expect(run(["--ref", ref], { PREVIEW_SECRET: "" })).toContain("PREVIEW_SECRET");
  expect(run(["--ref", ref, "--lang", "en"], { CONTENT_REPOSITORY: "" })).toContain(
    "only a git repository",
  );
  expect(run(["--wrong", "--lang", "en"])).toMatch(/^Usage: npm run preview-link/);
});
