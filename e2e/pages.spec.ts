import { expect, type Page } from "@playwright/test";
import { pageText } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { get } from "./support/get.ts";
import { type PublishedSite, test } from "./support/published-site.ts";
import { publish } from "./support/publishing.ts";
import { linkTo, pushBranch, review, tokenFor } from "./support/reviewing.ts";
import { serve } from "./support/serve.ts";
import { arabicContent } from "./support/workspace.ts";

const contact = {
  "pages/contact/fr.mdx": pageText(
    { title: "Nous écrire", slug: "nous-ecrire", menu: "header", summary: "Où nous trouver." },
    "Écrivez à la mairie.\n\n## Nos heures\n\n<Callout>Le matin.</Callout>\n",
  ),
  "pages/contact/en.mdx": pageText({ title: "Contact", menu: "header" }, "Write to us.\n"),
  "pages/archives/fr.mdx": pageText({ title: "Archives" }, "Ce qui fut.\n"),
};
const masthead = (page: Page) => page.getByRole("banner").getByRole("navigation");
const footer = (page: Page) => page.getByRole("contentinfo");

test("an office's own pages stand in its menus once they are published, and a saved one is read at once", async ({
  page,
  site: { repository, server },
}) => {
  expect((await get(`${server.url}/fr/nous-ecrire`)).status).toBe(404);
  for (const [path, text] of Object.entries(contact)) repository.write(path, text);
  repository.push();
  expect((await publish(server)).body.problems).toEqual([]);

  await page.goto(`${server.url}/fr`);
  await expect(footer(page).getByRole("link", { name: "Archives" })).toBeVisible();
  await masthead(page).getByRole("link", { name: "Nous écrire" }).click();
  await expect(page).toHaveURL(`${server.url}/fr/nous-ecrire`);
  await expect(page).toHaveTitle(/^Nous écrire – /);
  await expect(page.locator("meta[name=description]")).toHaveAttribute(
    "content",
    "Où nous trouver.",
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nous écrire");
  await expect(page.getByRole("main")).toContainText("Le matin.");
  const link = masthead(page).getByRole("link", { name: "Nous écrire" });
  await expect(link).toHaveAttribute("aria-current", "page");
  expect(await violationsInBothSchemes(page)).toEqual([]);

  const text = contact["pages/contact/fr.mdx"];
  repository.write("pages/contact/fr.mdx", text.replace("Le matin.", "Le soir."));
  repository.push();
  await publish(server);
  await page.reload();
  await expect(page.getByRole("main")).toContainText("Le soir.");
});

test("a page has an address in each language, and the switch leads from one to the other", async ({
  page,
  site: { repository, server },
}) => {
  for (const [path, text] of Object.entries(contact)) repository.write(path, text);
  repository.push();
  await publish(server);
  await page.goto(`${server.url}/fr/nous-ecrire`);
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${server.url}/en/contact`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact");
  // Another language's address leads to this one's; what is not written here is marked.
  await page.goto(`${server.url}/en/nous-ecrire`);
  await expect(page).toHaveURL(`${server.url}/en/contact`);
  await footer(page).getByRole("link", { name: "Archives" }).click();
  await expect(page).toHaveURL(`${server.url}/en/archives`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "fr");
  await expect(page.locator("[data-notice=untranslated]")).toBeVisible();
  const map = await get(`${server.url}/sitemap.xml`);
  expect(map.text).toContain(`<loc>${server.url}/en/contact</loc>`);
  expect(map.text).not.toContain(`<loc>${server.url}/en/archives</loc>`);
});

test("a page's former address leads to its new one", async ({ site: { repository, server } }) => {
  for (const [path, text] of Object.entries(contact)) repository.write(path, text);
  repository.push();
  await publish(server);
  const text = contact["pages/contact/fr.mdx"];
  repository.write("pages/contact/fr.mdx", text.replace("nous-ecrire", "nous-joindre"));
  repository.push();
  await publish(server);
  const moved = await fetch(`${server.url}/fr/nous-ecrire`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/fr/nous-joindre"]);
});

/** A page's life on its branch: what each commit's text says, and when it was pushed. */
const life: readonly (readonly [at: string, text: string])[] = [
  ["2024-02-01T09:00:00+01:00", pageText({ title: "Permanences", draft: "true" }, "Secret.\n")],
  ["2024-03-01T09:00:00+01:00", pageText({ title: "Permanences" }, "Venez le matin.\n")],
  ["2024-03-04T09:00:00+01:00", pageText({ title: "Permanences" }, "Cassé secret <Callout>.\n")],
  ["2024-03-05T10:30:00+01:00", pageText({ title: "Permanences" }, "Venez le soir.\n")],
];
const lived = "pages/permanences/fr.mdx";
const past = "/fr/permanences/history";

/** Publishes that life; its commits as addresses name them. */
async function liveThrough({ repository, server }: PublishedSite): Promise<string[]> {
  const ids = life.map(([at, text]) => {
    repository.write(lived, text);
    return repository.push("Permanences", at).slice(0, 12);
  });
  await publish(server);
  return ids;
}

test("a page leads to its published versions, which are read and compared as an article's are", async ({
  page,
  site,
}) => {
  const { url } = site.server;
  const [draft, first, broken, second] = await liveThrough(site);
  await page.goto(`${url}/fr/permanences`);
  await page.getByRole("link", { name: "Historique de cette page" }).click();
  await expect(page).toHaveURL(url + past);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Historique de la page");
  const lines = await page.locator(".version").allInnerTexts();
  expect(lines.map((line) => line.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/^5 mars 2024 à 10 h 30 Modification sans note Version actuelle /),
    expect.stringMatching(/^1er mars 2024 à 9 h 00 Première publication Lire cette version$/),
  ]);
  expect(await violationsInBothSchemes(page)).toEqual([]);

  await page.getByRole("link", { name: "Lire la version du 1er mars 2024" }).click();
  await expect(page).toHaveURL(`${url}${past}/${first}`);
  await expect(page.locator(".prose")).toHaveText("Venez le matin.");
  await expect(page.locator("[data-notice=version]")).toContainText(
    "version ancienne de cette page, en ligne du 1er mars 2024",
  );
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  const canonical = page.locator("link[rel=canonical]");
  await expect(canonical).toHaveAttribute("href", `${url}/fr/permanences`);
  expect(await violationsInBothSchemes(page)).toEqual([]);

  await page.getByRole("link", { name: "Toutes les versions" }).first().click();
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page).toHaveURL(`${url}${past}/compare?from=${first}&to=${second}`);
  await expect(page.getByText("1 mot ajouté, 1 supprimé.")).toBeVisible();
  await expect(page.getByRole("deletion")).toHaveText("supprimé : matin (fin)");
  expect(await violationsInBothSchemes(page)).toEqual([]);

  expect((await get(url + past)).text).not.toMatch(/secret/i);
  for (const id of [draft, broken, "000000000000", "HEAD", `${first}/more`, "compare"]) {
    expect((await get(`${url}${past}/${id}`)).status, id).toBe(404);
  }
});

test("a page's past shows a publish at once, goes with the page to another address or folder, and ends with it", async ({
  site,
}) => {
  const { repository, server } = site;
  const [, first] = await liveThrough(site);
  const read = async (path: string) => {
    const answer = await fetch(server.url + path, { redirect: "manual" });
    return { to: answer.headers.get("location"), status: answer.status, text: await answer.text() };
  };
  const change = async (at: string) => {
    repository.push("Permanences", at);
    await publish(server);
  };
  expect((await read(past)).text).toContain("2 versions publiées");
  const moved = pageText({ title: "Permanences", slug: "nous-voir" }, "Venez le soir.\n");
  repository.write(lived, moved);
  await change("2024-03-06T09:00:00+01:00");
  expect(await read(`${past}/${first}`)).toMatchObject({
    status: 308,
    to: `/fr/nous-voir/history/${first}`,
  });
  expect((await read("/fr/nous-voir/history")).text).toContain("3 versions publiées");

  repository.git("mv", "content/pages/permanences", "content/pages/accueil");
  await change("2024-03-07T09:00:00+01:00");
  expect((await read("/fr/nous-voir/history")).text).toContain("3 versions publiées");
  expect((await read(`/fr/nous-voir/history/${first}`)).text).toContain("Venez le matin.");

  // What a branch makes of it was never public.
  pushBranch(repository, "horaires", () =>
    repository.write("pages/accueil/fr.mdx", moved.replace("le soir", "à midi")),
  );
  const reviewed = await review(server, "/fr/nous-voir/history", tokenFor({ ref: "horaires" }));
  expect(reviewed.text).toContain("3 versions publiées");
  expect(reviewed.text).not.toContain("midi");

  repository.git("rm", "--quiet", "-r", "content/pages/accueil");
  await change("2024-03-08T09:00:00+01:00");
  for (const path of ["/fr/nous-voir", "/fr/nous-voir/history", `/fr/nous-voir/history/${first}`]) {
    expect((await read(path)).status, path).toBe(404);
  }
  // What a site has without writing it has no past.
  expect((await read("/fr/s-abonner")).text).not.toContain("s-abonner/history");
  expect((await read("/fr/s-abonner/history")).status).toBe(404);
});

test("a draft is not there for readers, and there with its mark for who reviews it", async ({
  site: { repository, server },
}) => {
  const draft = pageText({ title: "Nous écrire", draft: "true" }, "Bientôt.\n");
  pushBranch(repository, "contact", () => repository.write("pages/contact/fr.mdx", draft));
  expect((await get(linkTo(server, { ref: "contact" }))).status).toBe(200);
  const shown = await review(server, "/fr/contact", tokenFor({ ref: "contact" }));
  expect(shown.status).toBe(200);
  expect(shown.text).toContain("Brouillon");
  expect(shown.text).toContain("Bientôt.");

  repository.write("pages/contact/fr.mdx", draft);
  repository.push();
  await publish(server);
  const missing = await get(`${server.url}/fr/contact`);
  expect(missing.status).toBe(404);
  expect(missing.text).not.toContain("Bientôt.");
  expect((await get(`${server.url}/fr`)).text).not.toContain("Nous écrire");
});

test("a broken page stays as it was, and the publish says where it is broken", async ({
  site: { repository, server },
}) => {
  repository.write("pages/about/fr.mdx", pageText({ slug: "a-propos", menu: "top" }, "Faux.\n"));
  repository.push();
  const { body } = await publish(server);
  expect(body.problems).toMatchObject([
    { file: "pages/about/fr.mdx", line: 4, rule: "invalid-value", kept: body.previous },
  ]);
  expect((await get(`${server.url}/fr/a-propos`)).text).toContain("Ce qu’est ce site");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("with the keyboard alone a page of the footer is reached and read", async ({ page }) => {
    await page.goto("/fr");
    const link = footer(page).getByRole("link", { name: "À propos" });
    await link.focus();
    await page.keyboard.press("Tab");
    await expect(footer(page).getByRole("link", { name: "Mentions légales" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/fr/mentions-legales");
    await page.getByRole("main").getByRole("link", { name: "ce qu’il est" }).click();
    await expect(page.locator(":target")).toHaveText("Ce qu’est ce site");
  });
});

test("a site that wrote no page tells how to subscribe, and what is accessible, in each of its languages", async ({
  page,
}) => {
  await using server = await serve({ content: arabicContent });
  for (const [locale, subscribe, accessibility] of [
    ["de", "Abonnieren", "Barrierefreiheit"],
    ["ar", "الاشتراك", "سهولة الوصول"],
  ] as const) {
    for (const title of [subscribe, accessibility]) {
      await page.goto(`${server.url}/${locale}`);
      await footer(page).getByRole("link", { name: title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.locator("main [lang]")).toHaveCount(0);
      expect(await violationsInBothSchemes(page)).toEqual([]);
    }
    await page.goto(`${server.url}/${locale}`);
    await footer(page).getByRole("link", { name: subscribe }).click();
    await expect(page.getByText(`${server.url}/${locale}/feed.xml`)).toBeVisible();
  }
});
