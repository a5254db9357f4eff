import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Right } from "#lib/desk/session/person.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { fileOn, inRepository } from "./support/desk.ts";
import { deskLink, deskSecret } from "./support/desk-link.ts";
import { serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { type Server, serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

test.describe.configure({ mode: "serial" });

const key = "2026-11-20-essai";
const path = `articles/${key}/fr.mdx`;
const branch = `desk/${key}`;
const article = `---
title: 'Un essai'   # le premier
date: 2026-11-20
summary: "Un résumé."
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

/** A browser of somebody who is signed in, without scripts unless they are asked for. */
async function signedIn(
  browser: Browser,
  may: Right,
  use: (page: Page) => Promise<void>,
  {
    at = server,
    name,
    scripts = false,
  }: { readonly at?: Server; readonly name?: string; readonly scripts?: boolean } = {},
): Promise<void> {
  await using context = await browser.newContext({ javaScriptEnabled: scripts, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(deskLink(at.url, may, name));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  await page.goto(`${at.url}/fr/desk/${key}`);
  await use(page);
}

const french = (page: Page) => page.locator(".desk-file").filter({ hasText: "Français" });
const body = (page: Page) => french(page).getByRole("textbox", { name: "Texte", exact: true });
/** What of it is sent: with scripts an editor stands in front of it. */
const sentBody = (page: Page) => french(page).locator('textarea[name$="#body"]');
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
/** What axe finds around the frame: it waits for ever for scripts of its own in one that runs none. */
async function violationsAround(page: Page) {
  await page.locator("iframe").evaluateAll((frames) => {
    for (const frame of frames) frame.remove();
  });
  return violationsInBothSchemes(page);
}

const notice = (page: Page) => page.locator(".desk-notice");
const read = (of: string) => fileOn(repository.address, of, path);

test("without scripts one opens a text from the list, saves it and publishes it, and changes no other byte", async ({
  browser,
}) => {
  await signedIn(browser, "publish", async (page) => {
    await page.goto(`${server.url}/fr/desk`);
    await page.getByRole("link", { name: "Modifier Un essai (Français)" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un essai");
    await expect(page.getByText("Tout ce qui est enregistré est publié.")).toBeVisible();
    await press(page, "Enregistrer et publier");
    await expect(notice(page)).toContainText("Rien n’a changé");

    await body(page).fill("Première phrase.\n\nDeuxième phrase, écrite ici.");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(notice(page)).toHaveText("Enregistré.");
    const saved = article.replace("Deuxième phrase.", "Deuxième phrase, écrite ici.");
    expect(read(branch)).toBe(saved);
    expect(read("main")).toBe(article);
    const commit = inRepository(repository.address, "rev-parse", "--short=7", branch);
    const state = page.locator(".desk-draft");
    await expect(state).toContainText(`par Ana Ruiz (commit ${commit})`);
    await expect(french(page)).toContainText("enregistré, pas publié");

    await french(page).getByLabel("Titre", { exact: true }).fill("Un essai publié");
    await press(page, "Enregistrer et publier");
    await expect(notice(page)).toHaveText("Enregistré et publié : le public le lit.");
    expect(read("main")).toBe(saved.replace("'Un essai'", "'Un essai publié'"));
    const readers = await fetch(`${server.url}/fr/articles/essai`);
    expect(await readers.text()).toContain("Deuxième phrase, écrite ici.");

    await page.getByRole("link", { name: "Tous les textes" }).click();
    await expect(page).toHaveURL(`${server.url}/fr/desk`);
  });
});

test("a missing language is begun from the list, as a draft beside the other", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    await page.goto(`${server.url}/fr/desk`);
    const work = page.locator(".desk-work").filter({ hasText: key });
    await work.getByRole("link", { name: /^Écrire .+ \(English\)$/ }).click();
    const english = page.locator(".desk-file").filter({ hasText: "English" });
    await expect(english).toHaveAttribute("open", "");
    await expect(english.getByLabel("Date", { exact: true })).toHaveValue("2026-11-20");
    await english.getByLabel("Titre", { exact: true }).fill("A trial");
    await english.getByLabel("Résumé", { exact: true }).fill("A summary.");
    await english.getByLabel("Texte", { exact: true }).fill("First sentence.");
    await expect(page.getByRole("button", { name: "Enregistrer et publier" })).toHaveCount(0);
    await press(page, "Enregistrer");
    await expect(notice(page)).toHaveText("Enregistré.");
    await expect(english).toHaveAttribute("open", "");
    expect(fileOn(repository.address, branch, `articles/${key}/en.mdx`)).toBe(
      '---\ntitle: "A trial"\ndate: 2026-11-20\nsummary: "A summary."\nthemes: [blockchain]\ndraft: true\n---\n\nFirst sentence.\n',
    );

    await page.getByText("Jeter ce qui n’est pas publié…").click();
    await press(page, "Jeter");
    await expect(notice(page)).toHaveText("Ce qui n’était pas publié a été jeté.");
    await expect(english).toContainText("à écrire");
    expect(inRepository(repository.address, "branch", "--list", branch)).toBe("");
  });
});

test("who saves second sees both sides word by word, and chooses", async ({ browser }) => {
  await signedIn(
    browser,
    "publish",
    async (ana) => {
      await signedIn(
        browser,
        "write",
        async (bob) => {
          await body(bob).fill("Première phrase de Bob.");
          await french(bob).getByLabel("Résumé", { exact: true }).fill("Un résumé de Bob.");
          await press(bob, "Enregistrer");
          await expect(notice(bob)).toHaveText("Enregistré.");
        },
        { name: "Bob Peeters" },
      );
      await body(ana).fill("Première phrase d’Ana.");
      await ana.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(notice(ana)).toContainText("Quelqu’un d’autre a changé les mêmes passages");
      await expect(sentBody(ana)).toHaveValue("Première phrase d’Ana.");
      await expect(french(ana).getByLabel("Résumé", { exact: true })).toHaveValue(
        "Un résumé de Bob.",
      );
      const theirs = ana.getByRole("group", {
        name: "Quelqu’un d’autre a changé cela entre-temps",
      });
      await expect(theirs.locator("ins")).toHaveText("d’Ana");
      await expect(theirs.locator("del")).toHaveText("de Bob");
      expect(await violationsAround(ana)).toEqual([]);
      await theirs.getByLabel("Prendre l’autre version").check();
      await french(ana).getByLabel("Titre", { exact: true }).fill("Un essai à deux");
      await ana.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(notice(ana)).toHaveText("Enregistré.");
      expect(read(branch)).toMatch(
        /'Un essai à deux'.*Un résumé de Bob.*Première phrase de Bob\./s,
      );
      await expect(ana.locator(".desk-draft")).toContainText("par Ana Ruiz et Bob Peeters");

      // Somebody else publishes the same passage from git.
      repository.git("pull", "--quiet");
      repository.write(path, read("main").replace("Première phrase.", "Première phrase de git."));
      repository.push();
      await press(ana, "Enregistrer et publier");
      await expect(notice(ana)).toContainText("Quelqu’un d’autre a changé les mêmes passages");
      const passage = ana.getByRole("group", { name: `Passage 1 de ${path}` });
      await expect(passage).toContainText("Première phrase de git.");
      await passage.getByLabel("Ce qui est publié").check();
      await press(ana, "Enregistrer ce choix");
      await expect(notice(ana)).toHaveText("Ce qui est publié maintenant a été repris.");
      await press(ana, "Enregistrer et publier");
      await expect(notice(ana)).toContainText("Enregistré et publié");
      expect(read("main")).toMatch(/'Un essai à deux'.*Première phrase de git\./s);
    },
    { scripts: true },
  );
});

test("what can't be saved comes back as it was typed, with why; so does what comes too late", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    await french(page).getByText("Autres champs").click();
    await french(page).getByLabel("Sources", { exact: true }).fill("- [");
    await body(page).fill('<b>Tout</b> "ce" & que j’ai saisi.\n\n\nAinsi.');
    await press(page, "Enregistrer");
    await expect(notice(page)).toContainText("Rien n’a été enregistré");
    await expect(french(page).getByLabel("Sources", { exact: true })).toHaveValue("- [");
    await expect(french(page).locator(".desk-problem")).toContainText("Ligne 1");
    await expect(sentBody(page)).toHaveValue('<b>Tout</b> "ce" & que j’ai saisi.\n\n\nAinsi.');

    await page.context().clearCookies();
    await press(page, "Enregistrer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ouvrir la rédaction");
    await expect(page.getByRole("textbox", { name: "Ce que vous aviez saisi" }).last()).toHaveValue(
      '<b>Tout</b> "ce" & que j’ai saisi.\n\n\nAinsi.',
    );
  });
});

test("as one writes one sees what the checks say, and the real page, of what is not saved", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    const before = inRepository(repository.address, "for-each-ref");
    const frame = page.frameLocator("iframe");
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    await french(page).getByLabel("Titre", { exact: true }).fill("Un titre tapé");
    await body(page).fill("Une phrase tapée... Et [ici](/fr/articles/rien).");
    await press(page, "Vérifier");
    await expect(notice(page)).toHaveText("Vérifié tel que saisi ; rien n’a été enregistré.");
    await expect(sentBody(page)).toHaveValue("Une phrase tapée... Et [ici](/fr/articles/rien).");
    const said = french(page).locator(".desk-advice");
    await expect(said).toContainText("Trois points de suite");
    await expect(said).toContainText("« /fr/articles/rien » ne mène à aucune page du site");

    await french(page).getByRole("button", { name: "Voir la page telle que saisie" }).click();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Un titre tapé");
    await expect(frame.getByText("Une phrase tapée")).toBeVisible();
    await french(page).getByLabel("Thèmes", { exact: true }).fill("blokchain");
    await french(page).getByRole("button", { name: "Voir la page telle que saisie" }).click();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText(
      "Cela ne peut pas encore être montré comme une page",
    );
    await expect(frame.locator(".desk-advice")).toContainText("blokchain");

    expect(inRepository(repository.address, "for-each-ref")).toBe(before);
    const readers = await fetch(`${server.url}/fr/articles/essai`);
    expect(await readers.text()).not.toContain("tapée");
    expect(readers.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

test("the page that is typed is shown by this site alone, and runs nothing", async ({ page }) => {
  await page.goto(deskLink(server.url, "write"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  const answer = await page.goto(`${server.url}/fr/desk/${key}?page=${encodeURIComponent(path)}`);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(headers["content-security-policy"]).toContain("script-src 'none'");
  const desk = await page.goto(`${server.url}/fr/desk/${key}`);
  expect(desk?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(desk?.headers()["content-security-policy"]).toContain("frame-src 'self'");
  for (const odd of ["articles/rien/fr.mdx", "site.yaml", "../../etc/passwd", ""]) {
    const path = `${server.url}/fr/desk/${key}?page=${encodeURIComponent(odd)}`;
    expect([odd, (await page.goto(path))?.status()]).toEqual([odd, 422]);
  }
  expect((await page.request.get(`${server.url}/api/desk/draft`)).status()).toBe(404);
});

test("no other site saves anything, and who may not publish does not, whatever is sent", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)[0];
    const before = inRepository(repository.address, "for-each-ref");
    const base = await page.locator(`input[name="${path}#base"]`).inputValue();
    const send = (origin: string | undefined, fields: Readonly<Record<string, string>>) =>
      fetch(`${server.url}/fr/desk/${key}`, {
        method: "POST",
        headers: { cookie: cookie ?? "", ...(origin === undefined ? {} : { origin }) },
        body: new URLSearchParams(fields),
        redirect: "manual",
      });
    const typed = { file: path, [`${path}#base`]: base, [`${path}#body`]: "Un autre texte." };
    for (const origin of [undefined, "null", "https://elsewhere.example"]) {
      expect((await send(origin, { ...typed, action: "save" })).status).toBe(403);
    }
    for (const odd of ["../site.yaml", "site.yaml", "articles/autre/fr.mdx"]) {
      const named = { file: odd, [`${odd}#file`]: "name: Moi", [`${odd}#field.title`]: "Moi" };
      expect((await send(server.url, { ...named, [`${odd}#field.name`]: "Moi" })).status).toBe(503);
    }
    expect(inRepository(repository.address, "for-each-ref")).toBe(before);
    const publish = await send(server.url, { ...typed, action: "publish" });
    expect(publish.status).toBe(403);
    expect(await publish.text()).toContain("Enregistré, mais pas publié");
    expect(read("main")).not.toContain("Un autre texte.");
    expect(read(branch)).toContain("Un autre texte.");
  });
});

test("the page is quiet, strict and narrow, and an unknown name is told as one", async ({
  page,
}) => {
  await page.goto(deskLink(server.url, "publish"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  const answer = await page.goto(`${server.url}/fr/desk/${key}`);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(await page.locator("script[src*='_next']").count()).toBe(0);
  expect(await violationsAround(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page.goto(`${server.url}/fr/desk/settings`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réglages du site");
  expect(await violationsAround(page)).toEqual([]);
  for (const odd of ["rien", "a..b", "pages", "a/b/c", "%00", "pages/rien", "x".repeat(300)]) {
    const missing = await page.goto(`${server.url}/fr/desk/${odd}`);
    expect([odd, missing?.status()]).toEqual([odd, 404]);
  }
});

test("in a directory what is saved is live, and who may only write saves drafts", async ({
  browser,
}) => {
  await using local = await serve({ content: exampleContent, env: { DESK_SECRET: deskSecret } });
  await local.write(path, article);
  const texte = async () => (await fetch(`${local.url}/fr/articles/essai`)).text();
  await expect.poll(texte).toContain("Deuxième phrase.");
  const open = (may: Right, use: (page: Page) => Promise<void>) =>
    signedIn(browser, may, use, { at: local });
  await open("write", async (page) => {
    await body(page).fill("Tout autre chose.");
    await press(page, "Enregistrer");
    await expect(notice(page)).toContainText("ici, un texte enregistré est en ligne aussitôt");
    await expect(sentBody(page)).toHaveValue("Tout autre chose.");
    expect(await texte()).not.toContain("Tout autre chose.");
  });
  await open("publish", async (page) => {
    await body(page).fill("Tout autre chose.");
    await press(page, "Enregistrer et mettre en ligne");
    await expect(notice(page)).toHaveText("Enregistré.");
    expect(await texte()).toContain("Tout autre chose.");
  });
});
