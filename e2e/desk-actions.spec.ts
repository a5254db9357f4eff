import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Right } from "#lib/desk/session/person.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { fileOn, inRepository } from "./support/desk.ts";
import { deskLink, deskSecret } from "./support/desk-link.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { redisMissing, startRedis } from "./support/redis.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { type Server, serve } from "./support/serve.ts";
import { arabicContent, exampleContent } from "./support/workspace.ts";

test.describe.configure({ mode: "serial" });

const key = "2026-11-20-essai";
const path = `articles/${key}/fr.mdx`;
const english = `articles/${key}/en.mdx`;
const branch = `desk/${key}`;
const first = `---
title: 'Un essai'   # le premier
date: 2026-11-20
summary: "Un résumé."
themes: [ blockchain ]
---


Première phrase.

Deuxième phrase.
`;
const second = first.replace(
  "Deuxième phrase.",
  "Deuxième phrase, autrement.\n\nTroisième phrase.",
);
const translated = `---
title: "A trial"
slug: a-trial
date: 2026-11-20
summary: "A summary."
themes: [ blockchain ]
---

First sentence.
`;

let repository: Repository;
let server: Server;

test.beforeAll(async () => {
  repository = createRepository(exampleContent);
  repository.write(path, first);
  repository.write(english, translated);
  repository.push("Begin", "2026-11-20T12:00:00Z");
  repository.write(path, second);
  repository.push("Change", "2026-11-21T12:00:00Z");
  server = await serveRepository(repository, {
    DESK_SECRET: deskSecret,
    PREVIEW_SECRET: "what reviews are signed with",
    EDIT_URL: "https://forge.example/bureau/site/_edit/{branch}/{path}",
  });
});

test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

interface Visit {
  readonly at?: Server;
  readonly name?: string;
  readonly locale?: string;
  readonly scripts?: boolean;
  readonly open?: boolean;
}

/** A browser of somebody who is signed in, without scripts unless they are asked for, at the list of works. */
async function signedIn(
  browser: Browser,
  may: Right,
  use: (page: Page) => Promise<void>,
  { at = server, name, locale = "fr", scripts = false, open = true }: Visit = {},
): Promise<void> {
  await using context = await browser.newContext({ javaScriptEnabled: scripts, locale: "fr-FR" });
  const page = await context.newPage();
  if (!open) {
    // The list is not looked at: it would open the repository.
    await page.route("**/fr/desk", (route) => route.fulfill({ body: "" }));
  }
  await page.goto(deskLink(at.url, may, name));
  await page.waitForURL("**/desk");
  if (open) await page.goto(`${at.url}/${locale}/desk`);
  await use(page);
}

const work = (page: Page, title: string) =>
  page.locator(".desk-work").filter({ has: page.getByRole("heading", { name: title }) });
const file = (page: Page, of: string) => page.locator(`.desk-file:has(input[value="${of}"])`);
const notice = (page: Page) => page.locator(".desk-notice");
const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();
const act = (page: Page, of: string, name: string) =>
  file(page, of).getByRole("group", { name, exact: true });
const read = (of: string, what = path) => fileOn(repository.address, of, what);

/** What axe finds around the frame, in which nothing runs. */
async function violationsAround(page: Page) {
  await page.locator("iframe").evaluateAll((frames) => {
    for (const frame of frames) frame.remove();
  });
  return violationsInBothSchemes(page);
}

async function openText(page: Page, query = ""): Promise<void> {
  await page.goto(`${server.url}/fr/desk/${key}${query}`);
}

test("a text is begun from the list, is told there to everybody, and is published", async ({
  browser,
}) => {
  const begun = "2026-12-01-une-ecole-neuve";
  await signedIn(browser, "publish", async (page) => {
    await page.getByText("Commencer un texte").click();
    await press(page, "Commencer");
    await expect(notice(page)).toContainText("Le texte n’a pas été commencé");
    await expect(page.getByText("Il faut un titre d’au plus 300 signes")).toBeVisible();
    await expect(page.getByText("Choisissez au moins un thème")).toBeVisible();
    await page.getByRole("textbox", { name: "Titre", exact: true }).fill("Une école neuve");
    await page.getByRole("checkbox", { name: "Blockchain" }).check();
    await page.getByLabel("Date d’un article").fill("2026-12-01");
    await press(page, "Commencer");
    await expect(page).toHaveURL(new RegExp(`/fr/desk/${begun}\\?`));
    await expect(notice(page)).toContainText("Enregistré comme brouillon");
    const own = `articles/${begun}/fr.mdx`;
    expect(read(`desk/${begun}`, own)).toContain('title: "Une école neuve"\ndate: 2026-12-01\n');

    await page.goto(`${server.url}/fr/desk?written=new`);
    await expect(page.locator(".desk-work")).toHaveCount(1);
    await expect(work(page, "Une école neuve")).toContainText("en cours d’écriture");
    await expect(work(page, "Une école neuve")).toContainText(/Enregistré le .* par Ana Ruiz/);
    await expect(work(page, "Une école neuve")).toContainText("English à traduire");
    const readers = await fetch(`${server.url}/fr/articles/une-ecole-neuve`);
    expect(readers.status).toBe(404);

    await signedIn(
      browser,
      "write",
      async (other) => {
        await expect(work(other, "Une école neuve")).toContainText("Ana Ruiz écrit ici depuis");
        await other.getByLabel("Enregistré sans être publié").selectOption("écrit par moi");
        await press(other, "Afficher");
        await expect(other.getByText("Aucun ne correspond.")).toBeVisible();
      },
      { name: "Bob Peeters" },
    );

    // The same once more leads nowhere, and says so.
    await page.goto(`${server.url}/fr/desk`);
    await page.getByText("Commencer un texte").click();
    await page.getByRole("textbox", { name: "Titre", exact: true }).fill("Une école neuve !");
    await page.getByRole("checkbox", { name: "Blockchain" }).check();
    await page.getByLabel("Date d’un article").fill("2026-12-01");
    await press(page, "Commencer");
    await expect(page.getByText("Un texte de ce titre est déjà là")).toBeVisible();

    await page.goto(`${server.url}/fr/desk/${begun}`);
    await page.getByLabel("Résumé", { exact: true }).first().fill("Une école.");
    await page.getByLabel("Texte", { exact: true }).first().fill("Elle ouvre.");
    await press(page, "Enregistrer et publier");
    await expect(notice(page)).toContainText("mais comme brouillon");
  });
});

test("a text is scheduled in all its languages, and one reads before what readers will see", async ({
  browser,
}) => {
  await signedIn(browser, "publish", async (page) => {
    await openText(page);
    await file(page, path).getByText("Programmer, terminer, corriger, retirer").click();
    const schedule = act(page, path, "Programmer la publication");
    await schedule.getByLabel("Jour").fill("2026-11-01");
    await schedule.getByRole("button").click();
    await expect(notice(page)).toContainText("Ce moment est déjà passé");
    await expect(schedule.getByLabel("Jour")).toHaveValue("2026-11-01");
    await expect(schedule.getByLabel("Dans toutes les langues de ce texte")).toBeChecked();
    await schedule.getByLabel("Jour").fill("2098-03-01");
    await schedule.getByLabel("Heure, si elle compte").fill("08:00");
    await schedule.getByRole("button").click();
    await expect(notice(page)).toContainText("à partir du 1er mars 2098 à 8 h 00");
    await expect(notice(page)).toContainText("Rien n’est encore enregistré");
    expect(inRepository(repository.address, "branch", "--list", branch)).toBe("");
    await press(page, "Enregistrer");
    const at = "date: 2098-03-01T08:00:00+01:00";
    expect(read(branch)).toBe(second.replace("date: 2026-11-20", at));
    expect(read(branch, english)).toBe(translated.replace("date: 2026-11-20", at));
    await page.getByText("Jeter ce qui n’est pas publié…").click();
    await press(page, "Jeter");
  });
});

test("an end, a correction and a withdrawal are written in their fields, and no other byte", async ({
  browser,
}) => {
  await signedIn(browser, "publish", async (page) => {
    await openText(page);
    const open = () =>
      file(page, path).getByText("Programmer, terminer, corriger, retirer").click();
    await open();
    const end = act(page, path, "Fixer la fin");
    await end.getByLabel("Jour").fill("2098-12-31");
    await end.getByLabel("Dans toutes les langues de ce texte").uncheck();
    await end.getByRole("button").click();
    await expect(notice(page)).toContainText("jusqu’au 1er janvier 2099");
    const correct = act(page, path, "Dire une correction");
    await correct.getByLabel("Note que lit le public").fill("Le budget est de 4 : pas 2.");
    await correct.getByRole("button").click();
    await expect(notice(page)).toContainText("« Le budget est de 4 : pas 2. »");
    await press(page, "Enregistrer et publier");
    await expect(notice(page)).toContainText("le public le lit");
    const published = read("main");
    const day = /^updated: (.*)$/m.exec(published)?.[1] ?? "";
    expect(published.replace(/^(?:updated|until):.*\n|^changes:\n(?:[ -].*\n)+/gm, "")).toBe(
      second,
    );
    expect(published).toContain("until: 2098-12-31\n");
    expect(published).toContain(`date: ${day}\n    kind: correction\n`);
    expect(read("main", english)).toBe(translated);
    const readers = await (await fetch(`${server.url}/fr/articles/essai`)).text();
    expect(readers).toContain("Le budget est de 4");

    await openText(page);
    await open();
    const withdraw = act(page, path, "Retirer");
    await withdraw.getByRole("button").click();
    await expect(notice(page)).toContainText("Écrivez le motif que lira le public");
    await withdraw.getByLabel("Motif que lit le public").fill("Publié par erreur.");
    await withdraw.getByRole("button").click();
    await expect(notice(page)).toContainText("pour ce motif : « Publié par erreur. »");
    await press(page, "Enregistrer et publier");
    await expect(notice(page)).toContainText("son adresse dit qu’il a été retiré");
    const gone = await fetch(`${server.url}/fr/articles/essai`);
    expect([gone.status, (await gone.text()).includes("Publié par erreur.")]).toEqual([410, true]);
  });
});

test("a version that was published before is compared and comes back byte for byte, as a draft", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    await openText(page);
    await file(page, path).getByRole("button", { name: "Versions publiées auparavant…" }).click();
    const past = file(page, path).getByRole("group", { name: "Versions publiées auparavant" });
    await past.getByRole("combobox").selectOption({ index: 2 });
    await past.getByRole("button", { name: "Comparer avec ce qui est saisi" }).click();
    await expect(past.locator("ins").filter({ hasText: "Troisième phrase." })).toBeVisible();
    await past.getByRole("button", { name: "Reprendre cette version comme brouillon" }).click();
    await expect(notice(page)).toContainText("octet pour octet");
    expect(read(branch)).toBe(first);
    expect(read("main")).toContain("withdrawn:");
    // A version that the file never had is none.
    const form = { action: `restore ${path}`, file: path, [`${path}#version`]: "0".repeat(40) };
    const answer = await page.request.post(`${server.url}/fr/desk/${key}`, {
      form,
      headers: { origin: server.url },
    });
    expect(answer.status()).toBe(200);
    expect(read(branch)).toBe(first);
  });
});

test("what is saved is sent for review: by a link to the real site, and on the forge", async ({
  browser,
  page: reviewer,
}) => {
  await signedIn(browser, "write", async (page) => {
    await openText(page);
    await page.getByText("Faire relire").click();
    const link = await page.getByLabel("Lien à transmettre").inputValue();
    await expect(page.getByRole("link", { name: /à la forge/ })).toHaveAttribute(
      "href",
      `https://forge.example/bureau/site/compare/main...${branch}`,
    );
    await reviewer.goto(link);
    await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText("Un essai");
    await expect(reviewer.getByText(`« ${branch} »`)).toBeVisible();
    await page.getByText("Jeter ce qui n’est pas publié…").click();
    await press(page, "Jeter");
  });
});

test("who translates has the original beside, with what changed since the translation was dated", async ({
  browser,
}) => {
  repository.git("pull", "--quiet");
  repository.write(path, second);
  repository.push("Come back", "2026-11-22T12:00:00Z");
  await publish(server);
  await signedIn(browser, "write", async (page) => {
    await openText(page, "?language=en");
    await expect(page.locator(".desk-original")).toHaveCount(0);
    await page.getByRole("button", { name: "Voir l’original à côté" }).click();
    const original = page.getByRole("region", { name: "L’original (Français)" });
    await expect(original).toContainText(
      "depuis la mise à jour de la traduction (20 novembre 2026",
    );
    await expect(original.locator("ins").first()).toContainText("autrement");
    await expect(original.locator("ins").last()).toContainText("Troisième phrase.");
  });
});

test("all of it is quiet to axe in both schemes, and fits a phone", async ({ browser }) => {
  await signedIn(
    browser,
    "publish",
    async (page) => {
      const look = async () => {
        expect(await violationsAround(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 700 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          320,
        );
        await page.setViewportSize({ width: 1280, height: 720 });
      };
      await page.getByText("Commencer un texte").click();
      await press(page, "Commencer");
      await expect(notice(page)).toBeVisible();
      await look();
      await openText(page, "?language=en");
      await page.getByRole("button", { name: "Voir l’original à côté" }).click();
      await expect(page.locator(".desk-original")).toBeVisible();
      await file(page, english).getByText("Programmer, terminer, corriger, retirer").click();
      await look();
      await openText(page);
      await file(page, path).getByRole("button", { name: "Versions publiées auparavant…" }).click();
      await file(page, path)
        .getByRole("button", { name: "Comparer avec ce qui est saisi" })
        .click();
      await expect(file(page, path).locator("ins, del").first()).toBeVisible();
      await look();
    },
    { scripts: true },
  );
});

test("who opens a text reads who else has it open", async ({ browser }) => {
  await signedIn(browser, "write", async (ana) => {
    await openText(ana);
    await signedIn(
      browser,
      "write",
      async (bob) => {
        await openText(bob);
        await expect(bob.locator(".desk-visitors")).toContainText(/Ana Ruiz.* depuis \d\d:\d\d\./);
        await ana.reload();
        await expect(ana.locator(".desk-visitors")).toContainText("Bob Peeters");
        await expect(ana.locator(".desk-visitors")).not.toContainText("Ana Ruiz");
      },
      { name: "Bob Peeters" },
    );
  });
});

test("several instances tell the same of what is written, and of who writes", async ({
  browser,
}) => {
  test.skip(redisMissing !== undefined, redisMissing);
  await using redis = await startRedis();
  const env = { DESK_SECRET: deskSecret, CACHE_URL: redis.url };
  await using one = await serveRepository(repository, env);
  await using two = await serveRepository(repository, env);
  await signedIn(
    browser,
    "write",
    async (ana) => {
      await ana.goto(`${one.url}/fr/desk/${key}`);
      await file(ana, path).getByLabel("Titre", { exact: true }).fill("Un essai ailleurs");
      await press(ana, "Enregistrer");
      await expect(notice(ana)).toHaveText("Enregistré.");
      await signedIn(
        browser,
        "write",
        async (bob) => {
          await expect(async () => {
            await bob.reload();
            const text = await work(bob, "Un essai").textContent();
            expect(text).toContain("Ana Ruiz écrit ici depuis");
            expect(text).toMatch(/Enregistré le .* par Ana Ruiz/);
          }).toPass();
        },
        { at: two, name: "Bob Peeters" },
      );
      await ana.getByText("Jeter ce qui n’est pas publié…").click();
      await press(ana, "Jeter");
    },
    { at: one },
  );
});

test("a form that is too large, or a repository that is away, is told in words with a way on", async ({
  browser,
}) => {
  await signedIn(browser, "write", async (page) => {
    const send = (body: string) =>
      page.request.post(`${server.url}/fr/desk/${key}`, {
        data: body,
        headers: { origin: server.url, "content-type": "application/x-www-form-urlencoded" },
      });
    const large = await send(`a=${"x".repeat(17 * 1024 * 1024)}`);
    expect(large.status()).toBe(413);
    expect(await large.text()).toContain("C’est trop pour un envoi");

    renameSync(repository.address, `${repository.address}.away`);
    try {
      await page.goto(`${server.url}/fr/desk`);
      await expect(notice(page)).toContainText("tel que le dépôt l’a dit la dernière fois");
      await page.getByText("Commencer un texte").click();
      await page.getByRole("textbox", { name: "Titre", exact: true }).fill("Plus tard");
      await page.getByRole("checkbox", { name: "Blockchain" }).check();
      await press(page, "Commencer");
      await expect(notice(page).first()).toContainText("Le texte n’a pas été commencé. Le dépôt");
      const title = page.getByRole("textbox", { name: "Titre", exact: true });
      await expect(title).toHaveValue("Plus tard");
    } finally {
      renameSync(`${repository.address}.away`, repository.address);
    }
  });
});

test("a desk whose repository was never reached gives back what was typed, and opens once it is", async ({
  browser,
}) => {
  await using fresh = await serveRepository(repository, { DESK_SECRET: deskSecret });
  const clone = readdirSync(fresh.dataDir).find((name) => name.endsWith(".git")) ?? "";
  const away = `${repository.address}.away`;
  await signedIn(
    browser,
    "write",
    async (page) => {
      renameSync(repository.address, away);
      renameSync(join(fresh.dataDir, clone), join(fresh.dataDir, "aside"));
      try {
        const answer = await page.goto(`${fresh.url}/fr/desk/${key}`);
        expect(answer?.status()).toBe(503);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(
          "ne peuvent pas être lus",
        );
        const sent = await page.request.post(`${fresh.url}/fr/desk/${key}`, {
          form: { action: "save", file: path, [`${path}#body`]: "Tout ce que j’ai saisi." },
          headers: { origin: fresh.url },
        });
        expect(sent.status()).toBe(503);
        expect(await sent.text()).toContain("Tout ce que j’ai saisi.");
      } finally {
        renameSync(away, repository.address);
        rmSync(join(fresh.dataDir, clone), { recursive: true, force: true });
        renameSync(join(fresh.dataDir, "aside"), join(fresh.dataDir, clone));
      }
      await page.getByRole("link", { name: "Ouvrir ce texte de nouveau" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un essai");
    },
    { at: fresh, open: false },
  );
});

test("by keyboard alone a text is corrected; the key Enter in a line saves nothing", async ({
  browser,
}) => {
  await signedIn(browser, "publish", async (page) => {
    await openText(page);
    await file(page, path).getByText("Programmer, terminer, corriger, retirer").focus();
    await page.keyboard.press("Enter");
    const note = act(page, path, "Dire une correction").getByLabel("Note que lit le public");
    await note.focus();
    await page.keyboard.type("Une note.");
    await page.keyboard.press("Enter");
    await expect(notice(page)).toHaveText("Vérifié tel que saisi ; rien n’a été enregistré.");
    await expect(note).toHaveValue("Une note.");
    await note.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(notice(page)).toContainText("« Une note. »");
    expect(inRepository(repository.address, "branch", "--list", branch)).toBe("");
  });
});

test("in a directory a text is begun as a draft, and what would be live is for who may publish", async ({
  browser,
}) => {
  await using local = await serve({ content: exampleContent, env: { DESK_SECRET: deskSecret } });
  await local.write(path, first);
  await signedIn(
    browser,
    "write",
    async (page) => {
      await expect(page.getByLabel("Enregistré sans être publié")).toHaveCount(0);
      await page.getByText("Commencer un texte").click();
      await page.getByLabel("Une page du site").check();
      await page.getByRole("textbox", { name: "Titre", exact: true }).fill("Nous écrire");
      await press(page, "Commencer");
      await expect(notice(page)).toContainText("Enregistré comme brouillon");
      expect((await fetch(`${local.url}/fr/nous-ecrire`)).status).toBe(404);
      await page.goto(`${local.url}/fr/desk`);
      await expect(work(page, "Nous écrire")).toContainText("Français brouillon");
      await page.goto(`${local.url}/fr/desk/${key}`);
      await file(page, path).getByText("Programmer, terminer, corriger, retirer").click();
      const schedule = act(page, path, "Programmer la publication");
      await schedule.getByLabel("Jour").fill("2098-03-01");
      await schedule.getByRole("button").click();
      await press(page, "Enregistrer");
      await expect(notice(page)).toContainText("ici, un texte enregistré est en ligne aussitôt");
    },
    { at: local },
  );
});

test("on a site that runs the other way the list and its form stay whole", async ({ browser }) => {
  await using other = await serve({ content: arabicContent, env: { DESK_SECRET: deskSecret } });
  await signedIn(
    browser,
    "publish",
    async (page) => {
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(page.locator(".desk")).toHaveAttribute("dir", "ltr");
      await page.getByText("Begin a text").click();
      expect(await violationsInBothSchemes(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    },
    { at: other, locale: "ar", scripts: true },
  );
});
