import { expect } from "@playwright/test";
import { test } from "./support/published-site.ts";
import { publish } from "./support/publishing.ts";
import { pushBranch, review, tokenFor } from "./support/reviewing.ts";
import { serve } from "./support/serve.ts";

const article = "/fr/articles/securite-globale";
const image = `${article}/card.png`;
/** What says whose site it is: pages, one of them of an address that leads nowhere, and files. */
const named = [
  ...["/fr", article, "/fr/articles", "/fr/themes/numerique", "/fr/recherche?q=vote", "/fr/rien"],
  ...["/fr/handbook", "/fr/feed.xml", "/fr/atom.xml", "/fr/feed.json", "/llms.txt"],
  "/fr/themes/numerique/atom.xml",
];

const said = `languages: [fr, en]
name: Le Fanal
tagline: { fr: Un autre office, en: Another office }
description: Ce que l'office décide.
notice: { en: Nobody stands here. }
publisher: { kind: organization, name: Office de la Vallée }
licence: https://creativecommons.org/licenses/by/4.0/
`;

test("a site's name and notice are seen in a preview, then by readers on every page, file and image", async ({
  page,
  site: { repository, server },
}) => {
  const read = async (path: string) => (await fetch(server.url + path)).text();
  const drawn = async () =>
    Buffer.from(await (await fetch(server.url + image)).arrayBuffer()).toString("base64");
  // Readers have all of it before, so that all is kept.
  for (const path of named) expect((await read(path)).includes("Le Carnet"), path).toBe(true);
  const before = await drawn();
  pushBranch(repository, "fanal", () => repository.write("site.yaml", said));
  for (const path of ["/fr", article]) {
    const { text } = await review(server, path, tokenFor({ ref: "fanal" }));
    expect(text, path).toContain("Le Fanal");
    expect(text, path).toContain("Nobody stands here.");
    expect(await read(path), path).not.toContain("Le Fanal");
  }

  repository.write("site.yaml", said);
  repository.push();
  expect((await publish(server)).body.problems).toEqual([]);
  for (const path of named) {
    const text = await read(path);
    expect(/Le Fanal|Le Carnet|est un exemple/.exec(text)?.[0], path).toBe("Le Fanal");
    expect(text.includes("Le Carnet"), path).toBe(false);
  }
  expect(await drawn()).not.toBe(before);

  await page.goto(server.url + article);
  await expect(page).toHaveTitle(/ – Le Fanal$/);
  await expect(page.getByRole("banner")).toContainText("Un autre office");
  const footer = page.getByRole("contentinfo");
  await expect(footer.getByText("Nobody stands here.")).toHaveAttribute("lang", "en");
  await expect(footer.getByRole("link", { name: "Licence des textes" })).toHaveAttribute(
    "rel",
    "license",
  );
  await expect(page.locator("meta[property='og:site_name']")).toHaveAttribute(
    "content",
    "Le Fanal",
  );
  await expect(page.locator("#cite-plain")).toContainText("Le Fanal (");
  await page.goto(`${server.url}/en`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le Fanal. Another office");
  await expect(page.locator("meta[name='description']")).toHaveAttribute(
    "content",
    "Ce que l’office décide.",
  );
});

test("a site that says nothing of itself has its host's name, and nobody else's", async ({
  page,
}) => {
  await using server = await serve({
    content: {
      "themes.yaml": "a:\n  name: A\n  slug: a\n",
      "articles/x/fr.mdx":
        "---\ntitle: Un vote\ndate: 2024-01-01\nsummary: S\nthemes: [a]\n---\nT\n",
    },
  });
  const { host } = new URL(server.url);
  for (const path of ["/fr", "/fr/articles/x", "/fr/rien", "/fr/feed.xml", "/llms.txt"]) {
    const text = await (await fetch(server.url + path)).text();
    expect(text, path).toContain(host);
    expect(text, path).not.toMatch(/Le Carnet|Camille|Jean-Michel|\bTribune\b|démonstration/);
  }
  await page.goto(`${server.url}/fr/articles/x`);
  await expect(page).toHaveTitle(`Un vote – ${host}`);
  await expect(page.getByRole("banner").getByRole("link", { name: host })).toBeVisible();
  await expect(page.getByRole("contentinfo").getByRole("paragraph")).toHaveCount(0);
  await expect(page.locator("#cite-plain")).toContainText(`, ${host}, `);
  expect(await page.locator("script[type='application/ld+json']").textContent()).not.toMatch(
    /author|publisher/,
  );
});
