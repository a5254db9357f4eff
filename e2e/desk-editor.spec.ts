import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Right } from "#lib/desk/session/person.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { fileOn } from "./support/desk.ts";
import { deskLink, deskSecret } from "./support/desk-link.ts";
import { serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

test.describe.configure({ mode: "serial" });

const key = "2026-11-20-essai";
const path = `articles/${key}/fr.mdx`;
const branch = `desk/${key}`;
const article = `---
title: 'Un essai'   # le premier
date: 2026-11-20
summary: "Un résumé qui se lit seul, dans les listes et les moteurs de recherche."
themes: [ blockchain ]
---


Première phrase.

Deuxième phrase.
`;

let repository: Repository;
let server: Server;

test.beforeAll(async () => {
  repository = createRepository(exampleContent);
  repository.write(path, article);
  repository.push();
  server = await serveRepository(repository, { DESK_SECRET: deskSecret });
});

test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

/** A browser of somebody who writes, with the page open on which one does. */
async function writing(browser: Browser, use: (page: Page) => Promise<void>, may: Right = "write") {
  await using context = await browser.newContext({
    locale: "fr-FR",
    viewport: { width: 1500, height: 900 },
  });
  // What the page's policy forbids is not done, and said.
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      document.documentElement.dataset.violated = `${violatedDirective} ${blockedURI}`;
    });
  });
  const page = await context.newPage();
  await page.goto(deskLink(server.url, may));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  await open(page);
  await use(page);
  expect(await page.evaluate(() => document.documentElement.dataset.violated)).toBeUndefined();
}

async function open(page: Page) {
  await page.goto(`${server.url}/fr/desk/${key}`);
  await expect(editor(page)).toBeVisible();
}

const french = (page: Page) => page.locator(".desk-file").filter({ hasText: "Français" });
const editor = (page: Page) => french(page).getByRole("textbox", { name: "Texte" });
const shown = (page: Page) => page.frameLocator("iframe").locator("main");
const kept = (page: Page) => page.locator(".desk-kept");
const read = (of: string) => fileOn(repository.address, of, path);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Puts the cursor at the end of the text. */
async function atEnd(page: Page) {
  await editor(page).click();
  await page.keyboard.press("Control+End");
}

test("what is typed is on the real page beside, and saved with no other byte changed", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    await expect(shown(page)).toContainText("Première phrase.");
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
      frame.contentDocument?.body.setAttribute("data-same", "");
    });
    await atEnd(page);
    await page.keyboard.type("\nTroisième phrase ");
    await expect(shown(page)).toContainText("Troisième phrase");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("en gras");
    await expect(shown(page).locator("strong")).toHaveText("en gras");
    await french(page).getByLabel("Titre", { exact: true }).fill("Un titre tapé");
    await expect(shown(page).getByRole("heading", { level: 1 })).toHaveText("Un titre tapé");
    expect(read("main")).toBe(article);

    await press(page, "Enregistrer");
    await expect(page.locator(".desk-notice")).toHaveText("Enregistré.");
    expect(read(branch)).toBe(
      `${article.replace("'Un essai'", "'Un titre tapé'")}\nTroisième phrase **en gras**\n`,
    );
    await expect(kept(page)).toHaveCount(0);
  });
});

test("a tag that is not known is underlined, says why and is mended by its button or its key", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    await atEnd(page);
    await page.keyboard.type('\n<Calout tone="info">\nUn mot.\n</Calout>\n');
    const mark = editor(page).locator(".desk-mark-error");
    await expect(mark.first()).toHaveText("Calout");
    // Its page can't be made: the last one stays.
    await expect(shown(page)).toContainText("Première phrase.");
    await expect(page.locator(".desk-status")).toContainText("elle reste telle qu’elle était");
    await page.keyboard.press("F8");
    const told = page.locator(".desk-told");
    await expect(told).toContainText("Le composant <Calout> n’existe pas.");
    await expect(told).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(told).toHaveCount(0);

    const list = french(page).locator(".desk-advice");
    await list.getByRole("button", { name: "Mettre : Callout" }).click();
    await expect(editor(page)).toContainText("</Callout>");
    await expect(shown(page).locator(".callout")).toContainText("Un mot.");
    await expect(list).not.toContainText("Calout");
    await page.keyboard.press("Control+z");
    await expect(mark.first()).toHaveText("Calout");
    await page.keyboard.press("F8");
    await page.keyboard.press("Control+.");
    await expect(shown(page).locator(".callout")).toContainText("Un mot.");
  });
});

test("a field says what is wrong with it, and a word that was meant is put in its place", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    const themes = french(page).getByLabel("Thèmes", { exact: true });
    await themes.fill("blokchain");
    await expect(themes).toHaveAttribute("aria-invalid", "true");
    await expect(themes).toHaveAccessibleDescription(/blokchain/);
    await press(page, "Mettre : blockchain");
    await expect(themes).toHaveValue("blockchain");
    await expect(themes).not.toHaveAttribute("aria-invalid");
  });
});

test("straight quotation marks become those of the language, and undone at once are straight again", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    await atEnd(page);
    await page.keyboard.type('\nIl dit "oui"');
    const line = editor(page).locator(".cm-line").filter({ hasText: "Il dit" });
    await expect(line).toHaveText("Il dit «\u202foui\u202f»");
    await page.keyboard.press("Control+z");
    await expect(line).toHaveText('Il dit «\u202foui"');
  });
});

test("words that were not saved are offered again, by each page its own, until they are saved", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    await atEnd(page);
    await page.keyboard.type("\nDes mots perdus");
    const other = await page.context().newPage();
    await open(other);
    await expect(kept(other)).toHaveCount(0);
    await other.close();

    await page.reload();
    await expect(kept(page)).toContainText(
      /Des mots saisis à \d\d:\d\d n’ont pas été enregistrés\./,
    );
    await expect(editor(page)).not.toContainText("Des mots perdus");
    await press(page, "Les reprendre");
    await expect(editor(page)).toContainText("Des mots perdus");
    await expect(shown(page)).toContainText("Des mots perdus");
    await expect(kept(page)).toHaveCount(0);

    // The session ends: what was typed is kept until it is saved.
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(", et d’autres");
    await expect(page.locator(".desk-status")).toContainText("Votre session a pris fin");
    await press(page, "Enregistrer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ouvrir la rédaction");
    await page.context().addCookies(cookies);
    await open(page);
    await press(page, "Les reprendre");
    await expect(editor(page)).toContainText("Des mots perdus, et d’autres");
    await press(page, "Enregistrer");
    await expect(page.locator(".desk-notice")).toHaveText("Enregistré.");
    expect(read(branch)).toContain("Des mots perdus, et d’autres\n");
    await expect(kept(page)).toHaveCount(0);
    await page.reload();
    await expect(editor(page)).toBeVisible();
    await expect(kept(page)).toHaveCount(0);

    await page.keyboard.press("Tab");
    await atEnd(page);
    await page.keyboard.type("\nÀ jeter");
    await page.reload();
    await press(page, "Les jeter");
    await page.reload();
    await expect(editor(page)).toBeVisible();
    await expect(kept(page)).toHaveCount(0);
  });
});

test("words that were kept of an older file meet what somebody else saved, and nobody's are lost", async ({
  browser,
}) => {
  await writing(browser, async (ana) => {
    await atEnd(ana);
    await ana.keyboard.type(" Ana");
    await ana.context().setOffline(true);
    await ana.keyboard.type(" seule");
    await expect(ana.locator(".desk-status")).toContainText("Le site ne répond pas");
    await writing(browser, async (bob) => {
      await atEnd(bob);
      await bob.keyboard.type(" Bob");
      await press(bob, "Enregistrer");
      await expect(bob.locator(".desk-notice")).toHaveText("Enregistré.");
    });
    await ana.context().setOffline(false);
    await ana.reload();
    await expect(editor(ana)).toContainText("Bob");
    await press(ana, "Les reprendre");
    await press(ana, "Enregistrer");
    await expect(ana.locator(".desk-notice").first()).toContainText(
      "Quelqu’un d’autre a changé les mêmes passages",
    );
    await expect(french(ana).locator(".desk-theirs ins")).toContainText("Ana seule");
    await expect(french(ana).locator(".desk-theirs del")).toContainText("Bob");
  });
});

test("by the keyboard alone one reaches the tools, makes a link to a text of the site, and leaves", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    await french(page).getByLabel("Brouillon").focus();
    await page.keyboard.press("Tab");
    const tools = page.getByRole("toolbar", { name: "Mise en forme" }).first();
    await expect(tools.getByRole("button", { name: "Intertitre" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(tools.getByRole("button", { name: "Gras" })).toBeFocused();
    await page.keyboard.press("End");
    await expect(tools.getByRole("button", { name: "Fin de l’extrait" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nVoir ");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("textbox", { name: /^Le titre d’un texte du site/ })).toBeFocused();
    await page.keyboard.type("essai");
    const found = page.locator(".desk-found button");
    await expect(found.first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toContainText("](/fr/articles/essai)");
    await page.keyboard.press("Tab");
    await expect(editor(page)).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(editor(page)).toBeFocused();
  });
});

test("the page follows the cursor", async ({ browser }) => {
  await writing(browser, async (page) => {
    await atEnd(page);
    for (let each = 0; each < 40; each += 1) {
      await page.keyboard.insertText(`\n\nParagraphe numéro ${each}, avec ses mots.`);
    }
    await expect(shown(page)).toContainText("Paragraphe numéro 39");
    const inView = (text: string) =>
      page.locator("iframe").evaluate((frame: HTMLIFrameElement, wanted) => {
        const all = [...(frame.contentDocument?.querySelectorAll("main p") ?? [])];
        const found = all.find(({ textContent }) => textContent?.includes(wanted));
        const { top = -1 } = found?.getBoundingClientRect() ?? {};
        return top >= 0 && top < frame.clientHeight;
      }, text);
    await expect.poll(() => inView("numéro 39,")).toBe(true);
    await page.keyboard.press("Control+Home");
    await expect.poll(() => inView("Première phrase.")).toBe(true);
  });
});

test("the page with its editor is for everybody, also on a narrow screen", async ({ browser }) => {
  await writing(browser, async (page) => {
    await atEnd(page);
    await page.keyboard.type("\nUne phrase... ");
    await expect(editor(page).locator(".desk-mark")).toHaveText("...");
    await expect(editor(page)).toHaveAttribute("spellcheck", "true");
    await expect(editor(page)).toHaveAttribute("aria-multiline", "true");
    await expect(french(page).locator(".cm-editor")).toHaveAttribute("lang", "fr");
    await page.keyboard.press("F8");
    await expect(page.locator(".desk-told")).toBeVisible();
    for (const width of [1500, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
    // Axe waits for ever for scripts of its own in a frame that runs none.
    await page.locator("iframe").evaluate((frame) => frame.remove());
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
});

test("what is asked for while one types saves nothing and is for this site's own pages", async ({
  browser,
}) => {
  await writing(browser, async (page) => {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)[0];
    const ask = (fields: Readonly<Record<string, string>>, headers: Record<string, string>) =>
      fetch(`${server.url}/fr/desk/${key}?typing=1`, {
        ...{ method: "POST", redirect: "manual", body: new URLSearchParams(fields) },
        headers: { origin: server.url, cookie: cookie ?? "", ...headers },
      });
    const before = read("main");
    for (const action of ["save", "publish", "discard", "", "page"]) {
      expect([action, (await ask({ action }, {})).status]).toEqual([action, 400]);
    }
    expect((await ask({ action: "page ../../etc/passwd" }, {})).status).toBe(204);
    expect((await ask({ action: "check" }, { origin: "https://elsewhere.example" })).status).toBe(
      403,
    );
    expect((await ask({ action: "check" }, { cookie: "" })).status).toBe(401);
    expect(await (await ask({ action: "check" }, {})).json()).toEqual([]);
    expect(read("main")).toBe(before);
    const answer = await page.goto(`${server.url}/fr/desk/${key}`);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/style-src 'nonce-[\w+/=]{20,}'/);
    expect(policy).not.toContain("unsafe");
  });
});
