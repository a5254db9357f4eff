import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { lastChange } from "#lib/content/last-change.ts";
import { readCatalogue } from "./support/catalogue.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";
import { hasXmllint, xmlProblems } from "./support/xml.ts";

/** The structured data of a page, by type. */
async function structuredData(page: Page): Promise<Map<string, Record<string, unknown>>> {
  const [text = "", ...more] = await page
    .locator("script[type='application/ld+json']")
    .allTextContents();
  expect(more).toEqual([]);
  const { "@context": context, "@graph": graph } = JSON.parse(text);
  expect(context).toBe("https://schema.org");
  return new Map(graph.map((each: Record<string, unknown>) => [each["@type"], each]));
}

test("an article's structured data is what the catalogue says, in every language and article", async ({
  page,
  baseURL,
}) => {
  const { works } = await readCatalogue(exampleContent);
  for (const work of works.values()) {
    for (const article of Object.values(work)) {
      const { locale, slug, instant, themes } = article;
      const url = `${baseURL}/${locale}/articles/${slug}`;
      await page.goto(url);
      const data = await structuredData(page);
      const news = data.get("NewsArticle") ?? {};
      expect(news).toMatchObject({ "@id": url, url, inLanguage: locale, wordCount: article.words });
      // The page's heading is the catalogue's title in its typography.
      expect(news.headline).toBe(await page.getByRole("heading", { level: 1 }).textContent());
      expect(Date.parse(String(news.datePublished))).toBe(instant);
      expect(String(news.datePublished).slice(0, 10)).toBe(article.date);
      expect(Date.parse(String(news.dateModified))).toBe(lastChange(article).notable);
      expect(news.articleSection).toHaveLength(themes.length);
      const publisher = data.get("Person");
      expect(publisher).toMatchObject({ name: "Camille Exemple" });
      expect(news.author).toEqual({ "@id": publisher?.["@id"] });
      const other = work[locale === "fr" ? "en" : "fr"];
      const link = locale === "fr" ? "workTranslation" : "translationOfWork";
      const there = other && { "@id": `${baseURL}/${other.locale}/articles/${other.slug}` };
      if (there === undefined) expect(news).not.toHaveProperty(link);
      else expect(news[link]).toMatchObject(there);
      const named = /Camille Exemple/.test(`${article.title} ${article.summary}`);
      expect("about" in news).toBe(named);
      expect(data.get("BreadcrumbList")?.itemListElement).toHaveLength(3);
    }
  }
});

test("a home page says how the site is searched", async ({ page, baseURL }) => {
  for (const [path, search] of [
    ["/fr", "/fr/recherche"],
    ["/en", "/en/search"],
  ] as const) {
    await page.goto(path);
    const site = (await structuredData(page)).get("WebSite");
    expect(site).toMatchObject({
      url: baseURL + path,
      potentialAction: {
        "@type": "SearchAction",
        target: { urlTemplate: `${baseURL}${search}?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    });
  }
});

test("a title that would end the script or open a comment stays within it", async ({ page }) => {
  const title = "</script><!-- <script>alert(1)</script>";
  await using server = await serve({
    content: {
      "themes.yaml": "a:\n  name: { fr: A, en: A }\n  slug: { fr: a, en: a }\n",
      "articles/x/fr.mdx": `---\ntitle: "${title}"\ndate: 2024-01-01\nsummary: S\nthemes: [a]\n---\nT\n`,
    },
  });
  await page.goto(`${server.url}/fr/articles/x`);
  expect((await structuredData(page)).get("NewsArticle")?.headline).toBe(title);
  for (const path of ["feed.xml", "atom.xml"]) {
    const text = await (await fetch(`${server.url}/fr/${path}`)).text();
    if (hasXmllint)
      expect(xmlProblems(text, path === "atom.xml" ? "atom.rng" : "rss.rng")).toBe("");
  }
  expect(await (await fetch(`${server.url}/fr/articles/x.md`)).text()).toMatch(/^# \\?<\/script>/);
});

test("the map names every page that is to be found, its translations and when it changed", async ({
  baseURL,
}) => {
  const response = await fetch(`${baseURL}/sitemap.xml`);
  const text = await response.text();
  expect(response.headers.get("content-type")).toContain("xml");
  if (hasXmllint) expect(xmlProblems(text, "sitemap.rng")).toBe("");
  const entries = new Map(
    [...text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)].map(([, url, rest]) => [
      url,
      rest ?? "",
    ]),
  );
  const { works } = await readCatalogue(exampleContent);
  for (const work of works.values()) {
    for (const { locale, slug, ...article } of Object.values(work)) {
      const entry = entries.get(`${baseURL}/${locale}/articles/${slug}`) ?? "";
      const [, lastmod = ""] = /<lastmod>([^<]*)/.exec(entry) ?? [];
      const days = [
        article.date,
        article.updated ?? "",
        ...(article.changes ?? []).map(({ date }) => date),
      ];
      expect(lastmod.slice(0, 10)).toBe(days.sort().at(-1));
      // Each language, and where a reader of none of them is led.
      expect(entry.match(/<xhtml:link/g) ?? []).toHaveLength(Object.keys(work).length > 1 ? 3 : 0);
    }
  }
  for (const [url = "", entry] of entries) {
    const page = await fetch(url, { redirect: "manual" });
    expect(page.status, url).toBe(200);
    const html = await page.text();
    expect(html).toContain(`<link rel="canonical" href="${url}">`);
    expect(html).not.toContain("noindex");
    const alternates = (of: string, pattern: RegExp) =>
      [...of.matchAll(pattern)]
        .map(([, lang, href]) => `${lang} ${new URL(href ?? "").href}`)
        .sort();
    expect(alternates(entry, /hreflang="([^"]*)" href="([^"]*)"/g), url).toEqual(
      alternates(html, /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g),
    );
  }
  expect(await (await fetch(`${baseURL}/robots.txt`)).text()).toContain(
    `Sitemap: ${baseURL}/sitemap.xml`,
  );
});

test("where a link is shared, an image of the article's own stands for it", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/en/articles/comment-fonctionne-ce-site");
  const property = (name: string) =>
    page.locator(`meta[property="${name}"]`).getAttribute("content");
  const image = `${baseURL}/fr/articles/comment-fonctionne-ce-site/card.png`;
  expect(await property("og:image")).toBe(image);
  expect(await property("og:image:alt")).toContain("Comment fonctionne ce site");
  expect(await property("og:type")).toBe("article");
  await expect(page.locator("meta[name='twitter:card']")).toHaveAttribute(
    "content",
    "summary_large_image",
  );
  await expect(page.locator("meta[name='fediverse:creator']")).toHaveCount(0);
  const response = await request.get(image);
  expect(response.headers()["content-type"]).toBe("image/png");
  expect(await sharp(await response.body()).metadata()).toMatchObject({
    format: "png",
    width: 1200,
    height: 630,
  });
  const headers = { "if-none-match": response.headers().etag ?? "" };
  expect((await request.get(image, { headers })).status()).toBe(304);
  expect((await request.get("/fr/articles/rien/card.png")).status()).toBe(404);
});

test("an article is had as Markdown, by its address or by what is accepted, with no MDX left", async ({
  request,
  baseURL,
}) => {
  const path = "/fr/articles/securite-globale";
  const direct = await request.get(`${path}.md`);
  expect(direct.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(direct.headers().link).toContain(`<${baseURL}${path}>; rel="canonical"`);
  const text = await direct.text();
  expect(text).toMatch(/^# Sécurité globale/);
  expect(text).toContain(`<${baseURL}${path}>`);
  expect(text).toContain("Publié le 24 novembre 2020");
  expect(text).toContain("> **À savoir**");
  expect(text).toMatch(/!\[Diagramme[^\]]*\]\(http[^)]*vote\.png\)/);
  expect(text).not.toMatch(/<\/?[A-Z]|\{\/\*|tone=/);
  const headers = { "if-none-match": direct.headers().etag ?? "" };
  expect((await request.get(`${path}.md`, { headers })).status()).toBe(304);
  const negotiated = await request.get(path, {
    headers: { accept: "text/markdown, text/html;q=0.5" },
  });
  expect(await negotiated.text()).toBe(text);
  expect(negotiated.headers()).toMatchObject({
    "cache-control": "no-store",
    "content-location": `${path}.md`,
  });
  expect(negotiated.headers().vary).toContain("accept");
  for (const accept of ["text/html", "*/*", "text/html, text/markdown;q=0.5", "text/*"]) {
    const page = await request.get(path, { headers: { accept } });
    expect(page.headers()["content-type"], accept).toContain("text/html");
  }
});

test("untranslated, an article's Markdown says so; by the other language's slug it has moved", async ({
  request,
}) => {
  const text = await (await request.get("/en/articles/comment-fonctionne-ce-site.md")).text();
  expect(text).toContain("This text has not been translated: it is in French.");
  const moved = await request.get("/en/articles/securite-globale.md", { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toBe("/en/articles/global-security-bill-first-reading.md");
  expect((await request.get("/fr/articles/rien.md")).status()).toBe(404);
});

test("llms.txt leads to Markdown that is there", async ({ request, baseURL }) => {
  const text = await (await request.get("/llms.txt")).text();
  expect(text).toMatch(/^# Le Carnet\n\n> /);
  const links = [...text.matchAll(/\]\((http[^)]*)\)/g)].map(([, url = ""]) => url);
  expect(links.filter((url) => url.endsWith(".md"))).toHaveLength(20);
  for (const url of links) {
    expect(url).toContain(String(baseURL));
    expect((await request.get(url)).status(), url).toBe(200);
  }
});

test("security.txt and the fediverse account are there for an operator who gives them", async ({
  page,
  request,
}) => {
  expect((await request.get("/.well-known/security.txt")).status()).toBe(404);
  await using server = await serve({
    content: exampleContent,
    env: {
      SECURITY_CONTACT: "mailto:security@example.org",
      FEDIVERSE_CREATOR: "@office@social.example",
    },
  });
  const response = await fetch(`${server.url}/.well-known/security.txt`);
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toContain("Contact: mailto:security@example.org\n");
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? "") - Date.now();
  expect(expires).toBeGreaterThan(300 * 86_400_000);
  expect(expires).toBeLessThanOrEqual(366 * 86_400_000);
  await page.goto(`${server.url}/fr/articles/securite-globale`);
  await expect(page.locator("meta[name='fediverse:creator']")).toHaveAttribute(
    "content",
    "@office@social.example",
  );
});

test("nothing of a draft, an embargoed or a withdrawn article is in any file for programs", async () => {
  const text = (word: string, field: string) =>
    `---\ntitle: "${word} titre"\ndate: 2024-01-01\nsummary: "${word} résumé"\nthemes: [a]\n${field}\n---\n\n${word} texte\n`;
  await using server = await serve({
    content: {
      "themes.yaml": "a:\n  name: { fr: A, en: A }\n  slug: { fr: a, en: a }\n",
      "articles/vu/fr.mdx": text("Visible", ""),
      "articles/brouillon/fr.mdx": text("Secret", "draft: true"),
      "articles/tenu/fr.mdx": text("Secret", "").replace("2024-01-01", "2999-01-01"),
      "articles/retire/fr.mdx": text(
        "Secret",
        'withdrawn: { date: 2024-02-01, reason: "Erreur." }',
      ),
    },
  });
  const get = async (path: string, accept = "*/*") => {
    const response = await fetch(server.url + path, { headers: { accept } });
    return { status: response.status, text: await response.text() };
  };
  const feeds = ["feed.xml", "atom.xml", "feed.json"].flatMap((name) =>
    ["/fr/", "/en/", "/fr/themes/a/", "/en/themes/a/"].map((path) => path + name),
  );
  for (const path of [...feeds, "/llms.txt", "/sitemap.xml"]) {
    const { status, text: body } = await get(path);
    expect(status, path).toBe(200);
    expect(body, path).not.toMatch(/Secret|brouillon|tenu|retire/);
    expect(body, path).toMatch(/Visible|\/vu/);
  }
  for (const slug of ["brouillon", "tenu"]) {
    for (const path of [
      `/fr/articles/${slug}.md`,
      `/en/articles/${slug}.md`,
      `/fr/articles/${slug}/card.png`,
    ]) {
      const { status, text: body } = await get(path);
      expect(status, path).toBe(404);
      expect(body).not.toContain("Secret");
    }
    expect((await get(`/fr/articles/${slug}`, "text/markdown")).status).toBe(404);
  }
  expect((await get("/fr/articles/retire/card.png")).status).toBe(404);
  for (const answer of [
    await get("/fr/articles/retire.md"),
    await get("/fr/articles/retire", "text/markdown"),
  ]) {
    expect(answer.status).toBe(410);
    expect(answer.text).toContain("retiré le 1er février 2024");
    expect(answer.text).toContain("Erreur.");
    expect(answer.text).not.toContain("Secret");
  }
});
