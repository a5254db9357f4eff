import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseFeed } from "feedsmith";
import feedSchema from "./schemas/feed.schema.json" with { type: "json" };
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { serve } from "./support/serve.ts";
import { hasXmllint, xmlProblems } from "./support/xml.ts";

const themesYaml =
  "a:\n  name: { fr: Alpha, en: Alpha }\n  slug: { fr: alpha, en: alpha-en }\nb:\n  name: { fr: Bêta, en: Beta }\n  slug: { fr: beta, en: beta-en }\n";
const article = (fields: string, body = "Un texte.") =>
  `---\nsummary: S\nthemes: [a]\ndate: 2024-01-01\n${fields}\n---\n\n${body}\n`;

/** The addresses of a language's feeds, as its pages announce them. */
async function announced(url: string): Promise<string[]> {
  const html = await (await fetch(url)).text();
  return [...html.matchAll(/<link rel="alternate" type="[^"]*" href="([^"]*)"/g)].map(
    ([, href = ""]) => href,
  );
}

test("every feed of both languages is announced, and valid in its format", async ({ baseURL }) => {
  const urls = new Set<string>();
  for (const locale of ["fr", "en"]) {
    const html = await (await fetch(`${baseURL}/${locale}`)).text();
    const themes = [...html.matchAll(/href="(\/[a-z]{2}\/themes\/[^"/]+)"/g)].map(
      ([, path]) => path,
    );
    for (const path of [`/${locale}`, `/${locale}/articles`, ...new Set(themes)]) {
      for (const each of await announced(baseURL + (path ?? ""))) urls.add(each);
    }
  }
  expect(urls.size).toBe(2 * 3 * (1 + 9));
  const validate = addFormats.default(new Ajv2020({ allErrors: true })).compile(feedSchema);
  for (const url of urls) {
    const response = await fetch(url);
    const text = await response.text();
    expect(response.status, url).toBe(200);
    if (url.endsWith(".json")) {
      expect(response.headers.get("content-type")).toContain("application/feed+json");
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      continue;
    }
    expect(response.headers.get("content-type")).toContain("xml");
    test.skip(!hasXmllint, "xmllint is not installed");
    expect(xmlProblems(text, url.endsWith("atom.xml") ? "atom.rng" : "rss.rng"), url).toBe("");
  }
});

test("an article's page announces the feeds of all articles, a theme's page its own as well", async ({
  baseURL,
}) => {
  const all = [`${baseURL}/fr/feed.xml`, `${baseURL}/fr/atom.xml`, `${baseURL}/fr/feed.json`];
  const theme = `${baseURL}/fr/themes/securite-interieure`;
  const its = [`${theme}/feed.xml`, `${theme}/atom.xml`, `${theme}/feed.json`];
  expect((await announced(`${baseURL}/fr/articles/securite-globale`)).sort()).toEqual(all.sort());
  expect((await announced(theme)).sort()).toEqual([...all, ...its].sort());
});

test("the three formats hold the same articles, newest first, in full and with absolute addresses", async ({
  baseURL,
}) => {
  const [rss, atom, json] = await Promise.all(
    ["feed.xml", "atom.xml", "feed.json"].map(async (name) =>
      parseFeed(await (await fetch(`${baseURL}/fr/${name}`)).text()),
    ),
  );
  if (rss?.format !== "rss" || atom?.format !== "atom" || json?.format !== "json") {
    throw new Error("A feed is not in the format its name says.");
  }
  const items = json.feed.items ?? [];
  expect(items).toHaveLength(10);
  expect(rss.feed.items?.map(({ guid }) => guid?.value)).toEqual(items.map(({ id }) => id));
  expect(atom.feed.entries?.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  const dates = items.map(({ date_published: date }) => Date.parse(String(date)));
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
  const long = items.find(({ url }) => url?.endsWith("/securite-globale"));
  const html = String(long?.content_html);
  expect(rss.feed.items?.find(({ guid }) => guid?.value === long?.id)?.content?.encoded).toBe(html);
  expect(html).toContain("<blockquote><p>L’Assemblée vote les textes.");
  expect(html).toContain("<aside><p><strong>À savoir</strong></p>");
  expect(html).toMatch(/<figure><img src="http:\/\/[^"]*\/media\/[^"]*\/vote\.png" alt="Diagramme/);
  expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:)/);
  expect(html).not.toMatch(/<(?:script|Figure|Callout|Quote)|style=|class=/);
  const [, src = ""] = /<img src="([^"]*)"/.exec(html) ?? [];
  expect((await fetch(src)).status).toBe(200);
  expect(String(long?.date_modified)).toContain("2026-11-24T00:00:00+01:00");
});

test("a feed that has not changed costs 304, in every format", async ({ request }) => {
  for (const path of ["/fr/feed.xml", "/en/atom.xml", "/fr/themes/cybersecurite/feed.json"]) {
    const first = await request.get(path);
    const headers = { "if-none-match": first.headers().etag ?? "" };
    const again = await request.get(path, { headers });
    expect(again.status(), path).toBe(304);
    expect((await again.body()).byteLength).toBe(0);
  }
});

test("an article keeps its id when its slug, title and date change; its updated is what it says", async () => {
  await using server = await serve({
    content: {
      "themes.yaml": themesYaml,
      "articles/un/fr.mdx": article('title: "Un"'),
    },
  });
  const read = async () => (await (await fetch(`${server.url}/fr/feed.json`)).json()).items[0];
  const before = await read();
  expect(before.date_modified).toBe(before.date_published);
  await server.write(
    "articles/un/fr.mdx",
    article(
      'title: "Deux"\nslug: autre\nupdated: 2024-02-01\nchanges: [{ date: 2024-03-01, kind: correction, note: N }, { date: 2024-04-01, kind: minor, note: M }]',
    ),
  );
  await expect.poll(async () => (await read()).title).toBe("Deux");
  const after = await read();
  expect(after.id).toBe(before.id);
  expect(after.url).toBe(`${server.url}/fr/articles/autre`);
  // A detail is nothing that readers should be called back for.
  expect(after.date_modified).toBe("2024-03-01T00:00:00+01:00");
});

test("what a browser shows of a feed begins with what it is, in its language, styled", async ({
  page,
}) => {
  for (const [path, words] of [
    ["/fr/feed.xml", "Ceci est un flux"],
    ["/en/atom.xml", "This is a feed"],
  ] as const) {
    const violations: string[] = [];
    page.on("console", (message) => violations.push(message.text()));
    await page.goto(path);
    const root = page.locator(":root");
    await expect(root).toHaveCSS("max-width", "720px");
    const content = await root.evaluate((each) => getComputedStyle(each, "::before").content);
    expect(content).toContain(words);
    expect(violations).toEqual([]);
  }
});

test("a hub that is configured stands in every feed and is told of exactly the feeds that changed", async () => {
  const told: string[] = [];
  const hub = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      told.push(`${form.get("hub.mode")} ${form.get("hub.url")}`);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => hub.listen(0, "127.0.0.1", done));
  const WEBSUB_HUB = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/hub`;
  using repository = createRepository({
    "themes.yaml": themesYaml,
    "articles/un/fr.mdx": article('title: "Un"'),
    "articles/un/en.mdx": article('title: "One"'),
    "articles/deux/fr.mdx": article('title: "Deux"').replace("[a]", "[b]"),
  });
  await using server = await serveRepository(repository, {
    WEBSUB_HUB,
    SITE_URL: "http://t.example",
  });
  expect(told).toEqual([]);
  for (const name of ["feed.xml", "atom.xml", "feed.json"]) {
    const response = await fetch(`${server.url}/fr/${name}`);
    expect(response.headers.get("link")).toContain(`<${WEBSUB_HUB}>; rel="hub"`);
    expect(response.headers.get("link")).toContain(`<http://t.example/fr/${name}>; rel="self"`);
    expect(await response.text()).toContain(WEBSUB_HUB);
  }
  repository.write("articles/un/fr.mdx", article('title: "Un, corrigé"'));
  repository.push();
  expect((await publish(server)).body.warnings).toEqual([]);
  const feeds = ["feed.xml", "atom.xml", "feed.json"];
  const expected = ["/fr/", "/fr/themes/alpha/"].flatMap((path) =>
    feeds.map((name) => `publish http://t.example${path}${name}`),
  );
  expect(told.sort()).toEqual(expected.sort());
  hub.close();
  hub.closeAllConnections();
  repository.write("articles/un/fr.mdx", article('title: "Un, encore"'));
  repository.push();
  const { status, body } = await publish(server);
  expect(status).toBe(200);
  expect(body.warnings).toEqual([expect.stringContaining(`${WEBSUB_HUB} was not told`)]);
});
