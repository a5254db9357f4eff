import { expect, type Page } from "@playwright/test";
import { pageText } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { get } from "./support/get.ts";
import { test } from "./support/published-site.ts";
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
