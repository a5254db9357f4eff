import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { violationsInBothSchemes } from "../support/axe.ts";
import { publish, serveRepository } from "../support/publishing.ts";
import { createRepository } from "../support/repository.ts";

const field = (page: Page) => page.getByRole("combobox", { name: /Mots à chercher|Words to look/ });
const titles = (page: Page) => page.getByRole("article").getByRole("heading", { level: 3 });

test("a reader finds an article with the keyboard alone, whatever the accents", async ({
  page,
}) => {
  await page.goto("/fr");
  const link = page.getByRole("banner").getByRole("link", { name: "Rechercher" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/fr/recherche");
  await expect(field(page)).toBeVisible();
  await field(page).focus();
  await page.keyboard.type("L'ASSEMBLEE texte securite");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fr\/recherche\?q=L%27ASSEMBLEE/);
  await expect(titles(page).first()).toContainText("Sécurité globale");
  await expect(page.getByRole("main").locator("mark").first()).toBeVisible();
  await titles(page).first().getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sécurité globale");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form finds in English, by theme and year", async ({ page }) => {
    await page.goto("/en/search");
    await page.getByRole("searchbox", { name: "Words to look for" }).fill("sovereignty");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("Data");
    await page.getByRole("combobox", { name: "Year" }).selectOption("2020");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/theme=data&year=2020/);
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("1 result");
    await expect(page.getByRole("combobox", { name: "Theme" })).toHaveValue("data");
    await expect(page.getByRole("main").locator("mark").first()).toContainText(/sovereignty/i);
    await page.getByRole("link", { name: "Français" }).click();
    await expect(page).toHaveURL(/\/fr\/recherche\?q=sovereignty&theme=donnees&year=2020/);
  });
});

test("a phrase, a slip and nothing at all each have a clear answer", async ({ page }) => {
  await page.goto(`/fr/recherche?q=${encodeURIComponent("« sécurité globale »")}`);
  await expect(titles(page).first()).toContainText("Sécurité globale");
  await page.goto(`/fr/recherche?q=${encodeURIComponent("« globale sécurité »")}`);
  await expect(titles(page)).toHaveCount(0);
  await page.goto("/fr/recherche?q=cybersecurte");
  await expect(page.getByText("Aucun texte ne contient")).toContainText("cybersécurité");
  await page.getByRole("main").getByRole("link", { name: "cybersécurité", exact: true }).click();
  await expect(field(page)).toHaveValue("cybersécurité");
  await expect(titles(page).first()).toBeVisible();
  await page.goto("/fr/recherche?q=zzzzqqq&year=2020");
  await expect(page.getByRole("heading", { name: "Aucun résultat" })).toBeVisible();
  await expect(page.getByRole("link", { name: /sans les filtres/ })).toBeVisible();
  await page.goto("/fr/recherche?q=le+la+les");
  await expect(page.getByRole("heading", { name: "Ces mots sont partout" })).toBeVisible();
});

test("titles are proposed as one types, chosen with the arrows, and left with Escape", async ({
  page,
}) => {
  const violations: string[] = [];
  page.on("console", (message) => violations.push(message.text()));
  page.on("pageerror", (error) => violations.push(String(error)));
  const response = await page.goto("/fr/recherche");
  const policy = response?.headers()["content-security-policy"];
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*/);
  await field(page).pressSequentially("blokch");
  const list = page.getByRole("listbox", { name: "Titres proposés" });
  await expect(list.getByRole("option")).toHaveCount(1);
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status")).toHaveText("1 titre proposé");
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(field(page)).toHaveValue("blokch");
  await field(page).pressSequentially("a");
  await expect(list.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("blockchain");
  expect(violations).toEqual([]);
});

test("what proposes titles answers nothing but titles, and refuses what is wrong", async ({
  request,
}) => {
  const answer = await request.get("/api/suggest?locale=fr&q=securite");
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const { suggestions } = await answer.json();
  expect(suggestions[0]).toEqual({
    title: expect.stringContaining("écurité"),
    url: expect.stringMatching(/^\/fr\/articles\//),
    lang: "fr",
  });
  expect((await request.get("/api/suggest?locale=de&q=x")).status()).toBe(400);
  expect((await request.get(`/api/suggest?locale=fr&q=${"x".repeat(201)}`)).status()).toBe(400);
  expect(await (await request.get("/api/suggest?locale=fr&q=%22*%00")).json()).toEqual({
    suggestions: [],
  });
});

const addresses = [
  "/fr/recherche",
  "/fr/recherche?q=securite",
  "/en/search?q=zzzzqqq",
  "/en/search?q=law&theme=none",
];

for (const path of addresses) {
  test(`axe finds nothing on ${path} in either scheme, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.goto(path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    for (const width of [320, 3840]) {
      await page.setViewportSize({ width, height: 700 });
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled).toBeLessThanOrEqual(width);
    }
  });
}

test("the other language's name of the search leads to this one's, the query kept", async ({
  page,
}) => {
  await page.goto("/fr/search?q=securite");
  await expect(page).toHaveURL("/fr/recherche?q=securite");
  await expect(titles(page).first()).toBeVisible();
});

test("a publish is found when it is answered, and a draft, an embargo or a deletion never is", async ({
  page,
}) => {
  const article = (title: string, more = "") =>
    `---\ntitle: "${title}"\ndate: 2024-05-01\nsummary: "Un résumé."\nthemes: [a]\n${more}---\n\nUn texte.\n`;
  using repository = createRepository({
    "themes.yaml": "a:\n  name: { fr: Alpha, en: Alpha }\n  slug: { fr: alpha, en: alpha }\n",
    "articles/un/fr.mdx": article("Le tramway"),
    "articles/deux/fr.mdx": article("Le funiculaire", "draft: true\n"),
    "articles/trois/fr.mdx": article("Le monorail").replace("2024", "2099"),
  });
  await using server = await serveRepository(repository);
  const found = async (query: string) => {
    await page.goto(`${server.url}/fr/recherche?q=${query}`);
    return titles(page).allTextContents();
  };
  await expect.poll(() => found("tramways")).toEqual(["Le tramway"]);
  expect(await found("funiculaire")).toEqual([]);
  expect(await found("monorail")).toEqual([]);

  repository.write("articles/un/fr.mdx", article("Le téléphérique"));
  repository.write("articles/deux/fr.mdx", article("Le funiculaire"));
  repository.push();
  expect((await publish(server)).status).toBe(200);
  expect(await found("telepherique")).toEqual(["Le téléphérique"]);
  expect(await found("tramway")).toEqual([]);
  expect(await found("funiculaire")).toEqual(["Le funiculaire"]);

  repository.git("rm", "-rq", "content/articles/deux");
  repository.push();
  await publish(server);
  expect(await found("funiculaire")).toEqual([]);
});
