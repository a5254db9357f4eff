import { expect, type Locator } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import type { z } from "zod";
import { rules } from "#lib/checks/rules/rule-register.ts";
import { componentProps } from "#lib/content/body/component-props.ts";
import { frontmatterSchema } from "#lib/content/schema/article.ts";
import { type Field, fieldsOf } from "#lib/handbook/fields.ts";
import { type EditorLanguage, editorLanguages } from "#lib/i18n/editor-languages.ts";
import { handbookChapters, handbookUrl, ruleUrl } from "#lib/i18n/urls.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { test } from "./support/published-site.ts";
import { linkTo, pushBranch } from "./support/reviewing.ts";
import { type Server, serve } from "./support/serve.ts";

/** No article, no image, a theme nobody uses: the handbook is shipped with the code. */
const bare = {
  "articles/.keep": "",
  "themes.yaml": "vide:\n  name: { fr: Vide, en: Empty }\n  slug: { fr: vide, en: empty }\n",
};

const pagesIn = (locale: EditorLanguage) => [
  handbookUrl(locale),
  ...handbookChapters.map((chapter) => handbookUrl(locale, chapter)),
  ...rules.map(({ id }) => ruleUrl(locale, id)),
];
const some = [
  handbookUrl("fr"),
  handbookUrl("fr", "write"),
  handbookUrl("en", "components"),
  // Its sentence names a long address, which must break.
  ruleUrl("fr", "dead-link"),
];

test.describe.configure({ mode: "default" });

let server: Server;
test.beforeAll(async () => {
  server = await serve({ content: bare, env: { HANDBOOK: "1" } });
});
test.afterAll(() => server[Symbol.asyncDispose]());

test("where it is not switched on, readers get the page of what is not there", async ({
  page,
  request,
}) => {
  for (const path of [...some, handbookUrl("en", "rules")]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  await page.goto(handbookUrl("fr"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
  await page.goto("/fr");
  await expect(page.getByRole("contentinfo").getByText("Manuel")).toHaveCount(0);
});

test("every chapter and every rule has its page in both languages, which name each other", async () => {
  const links = new Set<string>();
  for (const locale of editorLanguages) {
    for (const path of pagesIn(locale)) {
      const response = await fetch(server.url + path);
      expect(response.status, path).toBe(200);
      const html = await response.text();
      for (const [, href = ""] of html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)) links.add(href);
      for (const [, id = ""] of html.matchAll(/href="#([^"]+)"/g)) {
        expect(html, path).toContain(`id="${decodeURIComponent(id)}"`);
      }
      const other = path.replace(/^\/../, locale === "fr" ? "/en" : "/fr");
      expect(html, path).toContain(`href="${other}"`);
      expect(html, path).toContain('<meta name="robots" content="noindex');
      expect(html, path).not.toMatch(/_next\/[^"]*\.js|__next_f|style="/);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
    }
  }
  const known = new Set(editorLanguages.flatMap(pagesIn));
  const inside = [...links].filter((href) => href.includes("/handbook"));
  expect(inside.length).toBeGreaterThanOrEqual(known.size);
  expect(inside.filter((href) => !known.has(href.replace(/#.*$/, "")))).toEqual([]);
  for (const href of [...links].filter((each) => !inside.includes(each))) {
    // What the text names by way of example leads nowhere on a site without articles.
    expect((await fetch(server.url + href)).status, href).toBe(200);
  }
});

test("its pages are kept, and their markup is what the standard says", async () => {
  const rules = {
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
  } as const;
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules });
  for (const path of some) {
    const response = await fetch(server.url + path);
    const { results } = await validator.validateString(await response.text());
    const messages = results.flatMap((each) => each.messages);
    expect(messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual(
      [],
    );
    const headers = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await fetch(server.url + path, { headers })).status, path).toBe(304);
  }
});

test("it is not in the map of the site, and an address that is none of its pages is missing", async () => {
  expect(await (await fetch(`${server.url}/sitemap.xml`)).text()).not.toContain("handbook");
  for (const path of ["/fr/handbook/rien", "/fr/handbook/rules/rien", "/fr/handbook/write/x"]) {
    expect((await fetch(server.url + path)).status, path).toBe(404);
  }
});

test("each component is shown live beside what to type, with the props its schema has", async ({
  page,
}) => {
  await page.goto(server.url + handbookUrl("fr", "components"));
  const sections = page.locator("[data-component]");
  const names = await sections.evaluateAll((all) =>
    all.map((each) => each.getAttribute("data-component")),
  );
  expect(names).toEqual(Object.keys(componentProps));
  for (const [name, schema] of Object.entries(componentProps)) {
    const section = page.locator(`[data-component="${name}"]`);
    await expect(section.locator("pre")).toContainText(`<${name}`);
    await expect(section.locator(".shown")).not.toContainText(`<${name}`);
    expect(await namesIn(section.locator("tr[data-field]"))).toEqual(paths(schema));
  }
  const shown = page.locator(".shown");
  await expect(shown.getByRole("note")).toContainText("Date limite");
  await expect(shown.getByRole("blockquote")).toBeVisible();
  const image = shown.getByRole("img", { name: /hémicycle/ });
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
    .toBeGreaterThan(100);
});

test("the table of an article's fields is the schema that judges it", async ({ page }) => {
  await page.goto(server.url + handbookUrl("en", "write"));
  const rows = page.getByRole("table", { name: "The fields of an article" });
  expect(await namesIn(rows.locator("tr[data-field]"))).toEqual(paths(frontmatterSchema));
  await expect(page.getByRole("row", { name: /^summary needed/ })).toContainText("lists, feeds");
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.getByRole("link")).toHaveCount(13);
  await contents.getByRole("link", { name: "What lists show" }).click();
  await expect(page.getByRole("heading", { name: "What lists show" })).toBeInViewport();
});

test("an editor finds the way by keyboard, from a rule to the chapters and on", async ({
  page,
}) => {
  await page.goto(server.url + ruleUrl("fr", "vague-link"));
  await expect(page.locator("mark")).toHaveText("cliquez");
  await expect(page.getByText(/ne dit pas où mène le lien/)).toBeVisible();
  await expect(page.getByText("{/* check-off vague-link: votre raison */}")).toBeVisible();
  const chapters = page.getByRole("navigation", { name: "Chapitres du manuel" });
  await chapters.getByRole("link", { name: "Vérifier" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(server.url + handbookUrl("fr", "check"));
  await expect(chapters.getByRole("link", { name: "Vérifier" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page
    .getByRole("navigation", { name: "Chapitres voisins" })
    .getByRole("link")
    .last()
    .click();
  await expect(page).toHaveURL(server.url + handbookUrl("fr", "rules"));
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The rules");
});

for (const path of some) {
  test(`axe finds nothing in either scheme, and nothing scrolls sideways, on ${path}`, async ({
    page,
  }) => {
    const violated: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) violated.push(message.text());
    });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(server.url + path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect(violated).toEqual([]);
  });
}

test("under a signed review link it is there, and its problems lead to their rules", async ({
  page,
  site: { repository, server: reviewed },
}) => {
  pushBranch(repository, "relecture", () => {
    const head = 'title: "T"\ndate: 2026-11-20\nsummary: "Un résumé."\nthemes: [blockchian]';
    repository.write("articles/2026-11-20-casse/fr.mdx", `---\n${head}\n---\n\nTexte.\n`);
  });
  expect((await fetch(reviewed.url + handbookUrl("fr"))).status).toBe(404);
  await page.goto(linkTo(reviewed, { ref: "relecture" }));
  await page.goto(`${reviewed.url}/fr/review`);
  await page.getByRole("link", { name: "Un thème inconnu" }).first().click();
  await expect(page).toHaveURL(reviewed.url + ruleUrl("fr", "unknown-theme"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un thème inconnu");
  await page.goBack();
  await page.getByRole("link", { name: "Ouvrir le manuel de la rédaction" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Relire une branche");
  await expect(page.getByRole("complementary", { name: "Aperçu" })).toBeVisible();
});

/** The names of a table's rows, those inside others after them. */
function namesIn(rows: Locator) {
  return rows.evaluateAll((all) => all.map((each) => each.getAttribute("data-field")));
}

function paths(schema: z.ZodObject): string[] {
  const inside = (field: Field, above: string): string[] => {
    const path = `${above}${field.name}`;
    return [path, ...field.parts.flatMap((part) => inside(part, `${path}.`))];
  };
  return fieldsOf(schema, "fr").flatMap((field) => inside(field, ""));
}
