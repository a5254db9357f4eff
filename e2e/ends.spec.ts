import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { healthOf } from "./support/health.ts";
import { freePort } from "./support/port.ts";
import { publish } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { review, serveReviewed, tokenFor } from "./support/reviewing.ts";

const folder = "articles/2026-01-05-appel";
const summary = "Ce que le service cherche, et comment lui écrire avant la fin de l’appel.";

/** A call in one of three languages, with an end or without. */
const call = (title: string, until?: Date) =>
  `---\ntitle: "${title}"\nslug: appel\ndate: 2026-01-05\n${until ? `until: ${until.toISOString()}\n` : ""}summary: "${summary}"\nthemes: [vie]\nauthors: [ana]\n---\n\nUn mot secret.\n\n<Figure src="vote.png" alt="Le vote" />\n`;
const photo = await sharp({
  create: { width: 800, height: 600, channels: 3, background: "#7a1f3d" },
})
  .png()
  .toBuffer();
const titles = { fr: "Appel zéphyrin", en: "Zephyrine call", ar: "نداء زفيري" };

test("an article ends at its instant while readers read: 410 in their language, and nowhere else a trace", async () => {
  const purged: string[] = [];
  const cache = createServer((request, response) => {
    purged.push(request.url ?? "");
    response.end();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => cache.listen(Number(port), resolve));
  using repository = createRepository({
    "site.yaml": "languages: [fr, en, ar]\ntimeZone: Europe/Paris\n",
    "themes.yaml": "vie:\n  name: Vie locale\n  slug: vie\n",
    "people.yaml": "ana:\n  name: Ana Ruiz\n",
    "articles/2026-01-06-autre/fr.mdx": `---\ntitle: "Autre"\ndate: 2026-01-06\nsummary: "${summary}"\nthemes: [vie]\n---\n\nTexte.\n`,
    [`${folder}/vote.png`]: photo,
  });
  const write = (until?: Date) => {
    for (const [locale, title] of Object.entries(titles)) {
      repository.write(`${folder}/${locale}.mdx`, call(title, until));
    }
    repository.push();
  };
  write();
  await using server = await serveReviewed(repository, {
    PURGE_URLS: `http://localhost:${port}`,
  });
  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const lists = ["fr", "en", "ar"].flatMap((locale) =>
    ["", "/articles", "/themes/vie", "/feed.xml", "/atom.xml", "/feed.json"].map(
      (path) => `/${locale}${path}`,
    ),
  );
  const others = [
    ...["/sitemap.xml", "/llms.txt", "/fr/articles/autre", "/fr/recherche?q=zéphyrin"],
    ...["/api/suggest?locale=fr&q=zeph", "/fr/articles/apel", "/en/search?q=zephyrine"],
  ];
  const leadsThere = async (path: string) => (await get(path)).text.includes("articles/appel");
  const titled = await get("/fr/articles/appel");
  expect(titled.status).toBe(200);
  expect(titled.text).not.toContain('"expires"');
  const size = /\/_next\/image\?url=[^" ]*/.exec(titled.text)?.[0].replaceAll("&amp;", "&") ?? "";
  const images = [size, new URL(size, server.url).searchParams.get("url") ?? ""];
  for (const image of images)
    expect((await get(image)).headers.get("content-type")).toMatch("image");
  for (const path of lists) expect(await leadsThere(path), path).toBe(true);

  const at = new Date(Date.now() + 6_000);
  write(at);
  expect((await publish(server)).body.problems).toEqual([]);
  if (Date.now() < at.getTime()) {
    expect((await healthOf(server)).scheduled).toHaveLength(3);
  }
  purged.length = 0;
  const status = async () => (await get("/fr/articles/appel")).status;
  await expect.poll(status).toBe(410);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  // Its pages are put in place one after the other: the last step of a publish tells outer caches.
  await expect.poll(() => purged).toContain("/fr/articles/appel");

  const day = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "Europe/Paris" }).format(at);
  for (const [locale, words] of [
    ["fr", `a pris fin le .*${day("fr")}`],
    ["en", `ended on .*${day("en")}`],
    ["ar", `انتهى نشر .*`],
  ] as const) {
    const page = await get(`/${locale}/articles/appel`);
    expect(page.status).toBe(410);
    expect(page.text).toContain(`<html lang="${locale}"`);
    expect(page.text).toMatch(new RegExp(words));
    expect(page.text).not.toMatch(/secret|[zZ][eé]phyrin|زفيري/);
    expect(page.text).toContain(`/${locale}/articles/appel/history`);
    const markdown = await get(`/${locale}/articles/appel.md`);
    expect([markdown.status, markdown.text]).toEqual([410, expect.stringMatching(words)]);
    expect((await get(`/${locale}/articles/appel/card.png`)).status).toBe(404);
    expect(purged).toContain(`/${locale}/articles/appel.md`);
    const past = await get(`/${locale}/articles/appel/history`);
    expect(past.status).toBe(200);
    expect(past.text).toContain('data-kind="end"');
    const version = /\/articles\/appel\/history\/[0-9a-f]{12}/.exec(past.text)?.[0];
    const former = await get(`/${locale}${version}`);
    expect(former.status).toBe(200);
    expect(former.text).toContain("Un mot secret");
    expect(former.text).not.toContain("vote.png");
  }
  for (const path of [...lists, ...others]) {
    expect(await leadsThere(path), path).toBe(false);
  }
  expect((await get("/fr/people/ana")).status).toBe(404);
  for (const image of images) expect((await get(image)).status, image).toBe(404);
  for (const path of ["/fr", "/en/feed.xml", "/sitemap.xml", ...images])
    expect(purged).toContain(path);
  const old = titled.headers.get("etag") ?? "";
  const again = await fetch(`${server.url}/fr/articles/appel`, {
    headers: { "if-none-match": old },
  });
  expect(again.status).toBe(410);

  // Who reviews sees it, marked in their language.
  const token = tokenFor({ ref: "main" });
  for (const [locale, mark] of [
    ["fr", "Terminé"],
    ["en", "Ended"],
    ["ar", "انتهى نشره"],
  ] as const) {
    const { text } = await review(server, `/${locale}/articles`, token);
    expect(text).toMatch(new RegExp(`facts-mark">${mark}`));
  }

  // An end that was moved brings it back.
  write(new Date(Date.now() + 86_400_000));
  expect((await publish(server)).status).toBe(200);
  const back = await get("/fr/articles/appel");
  expect(back.status).toBe(200);
  expect(back.text).toContain('"expires"');
  for (const path of lists) expect(await leadsThere(path), path).toBe(true);
  cache.close();
});
