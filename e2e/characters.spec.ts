import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { serve } from "./support/serve.ts";

const summary =
  "Un résumé assez long pour les listes, les flux et les moteurs de recherche du site.";
const article = (date: string, body: string, title = `Titre du ${date}`) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nsummary: "${summary}"\nthemes: [budget]\n---\n\n${body}\n`;

test("what editors type and paste is shown as they meant it, on pages, in lists and in feeds", async ({
  page,
  request,
}) => {
  const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#f00" } })
    .png()
    .toBuffer();
  const images = "articles/2026-03-20-images";
  await using server = await serve({
    content: {
      "themes.yaml":
        "budget:\n  name: { fr:\u00a0Budget, en: Budget }\n  slug: { fr: budget, en: budget }\n",
      "articles/2026-03-02-lien/fr.mdx": article(
        "2026-03-02",
        "Voir [la page](https://a.example/?x=1&y=2) et «https://a.example/b».",
      ),
      "articles/2026-03-03-colle/fr.mdx": article(
        "2026-03-03",
        "Premier\vsecond, \u0002et \u001fdeux.\n\n##\u00a0Intertitre\n\n-\u00a0un point",
        "Vote\vdu budget \ud83d",
      ),
      "articles/2026-03-04-loi/fr.mdx": article(
        "2026-03-04",
        "Le [texte de loi][loi] est voté[^1], selon `[^a-z]`.\n\n[^1]: Par 388 voix.\n\n{/* suite */}\n\nLa suite.\n\n[loi]: https://a.example/loi",
      ),
      "articles/2026-03-06-figure/fr.mdx": article(
        "2026-03-06",
        '<Callout tone="info">\n\n<Figure src="./vote.png" alt="Le vote" />\n\n</Callout>\n\n{/* suite */}\n\nSuite.',
      ),
      "articles/2026-03-06-figure/vote.png": image,
      [`${images}/fr.mdx`]: article(
        "2026-03-20",
        "![Un](./vote.png)\n\n![Deux](photo%20de%20groupe.png)\n\n![Trois](<photo de groupe.png>)\n\n![Quatre](député.png)",
      ),
      [`${images}/vote.png`]: image,
      [`${images}/photo de groupe.png`]: image,
      [`${images}/${"député.png".normalize("NFD")}`]: image,
    },
    env: { PUBLISH_SECRET: "secret" },
  });

  await page.goto(`${server.url}/fr/articles/images`);
  for (const name of ["Un", "Deux", "Trois", "Quatre"]) {
    const shown = page.getByRole("img", { name, exact: true });
    await shown.scrollIntoViewIfNeeded();
    await expect(shown).toHaveJSProperty("complete", true);
    await expect(shown).not.toHaveJSProperty("naturalWidth", 0);
  }

  await page.goto(`${server.url}/fr/articles/colle`);
  await expect(page.getByRole("heading", { name: "Vote du budget" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Intertitre" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "un point" })).toBeVisible();

  await page.goto(`${server.url}/fr/articles`);
  const listed = (title: string) => page.getByRole("article").filter({ hasText: title });
  const law = listed("Titre du 2026-03-04");
  await expect(law.locator(".excerpt")).toHaveText("Le texte de loi est voté, selon [^a-z].");
  await expect(law.getByRole("link", { name: "texte de loi" })).toHaveAttribute(
    "href",
    "https://a.example/loi",
  );
  await expect(listed("Titre du 2026-03-06").getByRole("img", { name: "Le vote" })).toBeVisible();

  for (const path of [
    "/fr/articles/lien",
    "/fr/feed.xml",
    "/fr/atom.xml",
    "/fr/articles/lien.md",
  ]) {
    const text = await (await request.get(`${server.url}${path}`)).text();
    const addresses = text.replace(/&(?:amp|#x26);/g, "&").replace(/&(?:amp|#x26);/g, "&");
    expect(addresses, path).toContain("https://a.example/?x=1&y=2");
    expect(text, path).not.toMatch(/amp;amp;amp|%C2%BB/);
  }

  const broken = "<Callout>\n\nLe vote.\n\n{/* suite */}\n\nLe détail.\n\n</Callout>";
  await server.write("articles/2026-03-21-vote/fr.mdx", article("2026-03-21", broken));
  const published = await request.post(`${server.url}/api/publish`, {
    headers: { authorization: "Bearer secret" },
  });
  expect((await published.json()).problems).toMatchObject([
    { file: "articles/2026-03-21-vote/fr.mdx", line: 12, rule: "excerpt-mark" },
  ]);
  for (const path of ["/fr", "/fr/articles", "/fr/themes/budget", "/en"]) {
    expect((await request.get(`${server.url}${path}`)).status(), path).toBe(200);
  }
});
