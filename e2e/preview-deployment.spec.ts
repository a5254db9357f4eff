import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { addresses } from "./support/kinds-of-page.ts";
import { createRepository } from "./support/repository.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const article = (fields: string) =>
  `---\ntitle: "Pas encore public"\nsummary: "Un résumé."\nthemes: [blockchain]\n${fields}\n---\n\nTexte.\n`;

test("a preview deployment says so on every page, and shows drafts and embargoed articles, marked", async ({
  page,
}) => {
  await using server = await serve({
    content: exampleContent,
    env: {
      PREVIEW: undefined,
      VERCEL_ENV: "preview",
      VERCEL_GIT_COMMIT_REF: "accents-<b>",
      EDIT_URL: "https://forge.example/office/site/-/edit/{branch}/{path}",
    },
  });
  const banner = page.getByRole("complementary", { name: /à relire|for review/ });
  for (const { path } of addresses) {
    await page.goto(server.url + path);
    await expect(banner, path).toContainText("accents-<b>");
  }
  await page.goto(`${server.url}/fr/articles/comment-fonctionne-ce-site`);
  const folder = "content/articles/2026-11-24-comment-fonctionne-ce-site";
  await expect(banner.getByRole("link", { name: "Modifier fr.mdx (français)" })).toHaveAttribute(
    "href",
    `https://forge.example/office/site/-/edit/accents-%3Cb%3E/${folder}/fr.mdx`,
  );
  await expect(banner.getByRole("link", { name: "Écrire en.mdx (anglais)" })).toHaveAttribute(
    "href",
    `https://forge.example/office/site/-/new/accents-%3Cb%3E/${folder}?file_name=en.mdx`,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await server.write(
    "articles/2021-01-01-brouillon/fr.mdx",
    article("date: 2021-01-01\ndraft: true"),
  );
  await server.write("articles/2999-01-01-embargo/fr.mdx", article("date: 2999-01-01"));
  for (const [slug, mark] of [
    ["brouillon", "Brouillon"],
    ["embargo", "Sous embargo"],
  ]) {
    const address = `${server.url}/fr/articles/${slug}`;
    await expect.poll(async () => (await page.goto(address))?.status()).toBe(200);
    await expect(page.getByText(mark ?? "", { exact: true })).toBeVisible();
  }
  const home = () => fetch(`${server.url}/fr`).then((response) => response.text());
  await expect.poll(home).toContain("Sous embargo");
});

test("search engines are kept from every answer of a preview deployment", async () => {
  await using server = await serve({ content: exampleContent, env: { PREVIEW: "1" } });
  const paths = [
    "/",
    "/fr",
    "/fr",
    "/fr/",
    "/fr/articles/rien",
    "/icon.svg",
    "/api/health",
    "/robots.txt",
  ];
  for (const path of paths) {
    const response = await fetch(server.url + path, { redirect: "manual" });
    expect(response.headers.get("x-robots-tag"), path).toBe("noindex, nofollow");
    if (path === "/robots.txt") {
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("User-agent: *\nDisallow: /\n");
    } else await response.body?.cancel();
  }
  // Those who review find there how to write, too.
  expect((await fetch(`${server.url}/fr/handbook`)).status).toBe(200);
});

test("the site itself has no banner and may be indexed", async ({ page }) => {
  const response = await page.goto("/fr");
  expect(response?.headers()["x-robots-tag"]).toBeUndefined();
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("complementary", { name: /à relire/ })).toHaveCount(0);
});

test("a slip in PREVIEW stops the start with what is allowed", async () => {
  await expect(serve({ content: exampleContent, env: { PREVIEW: "yes" } })).rejects.toThrow(
    "PREVIEW=yes is not usable: it must be 1 for a preview deployment, or 0.",
  );
});

test("a branch of a repository is compared with main on its own review page, which needs no link", async ({
  page,
}) => {
  using repository = createRepository(exampleContent);
  const { git, write } = repository;
  git("checkout", "--quiet", "-b", "relire");
  write("articles/2021-01-01-brouillon/fr.mdx", article("date: 2021-01-01\ndraft: true"));
  write("themes.yaml", `${readFileSync(join(exampleContent, "themes.yaml"), "utf8")}\n`);
  git("add", "--all");
  git("commit", "--quiet", "--message", "Relire");
  git("push", "--quiet", "origin", "relire");
  const commit = git("rev-parse", "HEAD");
  await using server = await serve({
    content: exampleContent,
    env: { PREVIEW: "1", CONTENT_REPOSITORY: repository.address, CONTENT_BRANCH: "relire" },
  });
  await page.goto(`${server.url}/fr`);
  const banner = page.getByRole("complementary", { name: "Version à relire" });
  await expect(banner).toContainText(`relire. Commit ${commit.slice(0, 8)}.`);
  await banner.getByRole("link", { name: "Voir ce qui change" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce que change « relire »");
  const main = page.getByRole("main");
  await expect(main).toContainText("Comparé avec la branche main.");
  await expect(main.getByRole("heading", { level: 3 })).toHaveText(["Pas encore public"]);
  await expect(main).toContainText("themes.yaml");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  expect((await page.goto(`${server.url}/fr/review/2021-01-01-brouillon`))?.status()).toBe(200);
  await expect(main).toContainText("Ajouté");
  expect((await fetch(`${server.url}/fr/review/rien`)).status).toBe(404);
});

test("where nothing tells what is live, the review says so, and all else is there", async ({
  page,
}) => {
  await using server = await serve({ content: exampleContent, env: { PREVIEW: "1" } });
  expect((await page.goto(`${server.url}/fr/review`))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText("LIVE_URL ne nomme pas le site en ligne");
  expect((await fetch(`${server.url}/fr`)).status).toBe(200);
});

test("the site itself has no review without a link", async ({ request }) => {
  expect((await request.get("/fr/review")).status()).toBe(404);
});
