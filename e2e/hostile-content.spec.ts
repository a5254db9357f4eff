import { expect, test } from "@playwright/test";
import { blobId } from "#lib/content/source/blob.ts";
import { hostileFields, hostileTexts } from "#lib/testing/hostile-texts.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const head = 'title: "Un titre"\ndate: 2024-05-01\nsummary: "Un résumé."\nthemes: [a]\n';
const article = (fields: string, body: string) => `---\n${head}${fields}---\n\n${body}\n`;
const keyed = (kind: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([, text], at) => [`2024-05-01-${kind}-${at}`, text] as const);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="top.ran = 1">
<script>top.ran = 1; fetch("/ran")</script><use xlink:href="https://evil.example/a.svg#a"/><image href="https://evil.example/a.png"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:top.ran=1"></iframe></foreignObject><rect width="9" height="9"/></svg>`;

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

test("of known attacks by what editors write, none runs in a reader's browser or asks another host", async ({
  page,
}) => {
  const texts = keyed("texte", hostileTexts);
  const fields = keyed("champ", hostileFields);
  const images = "articles/2024-05-02-image";
  await using server = await serve({
    content: {
      "themes.yaml": `a:\n  name: { fr: "<img src=x onerror=ran=1>", en: A }\n  slug: { fr: a, en: a }\n`,
      "redirects.yaml":
        "/a: //evil.example\n/b: /.//evil.example\n/c: /x/..//evil.example\n/d: https://evil.example\n",
      ...Object.fromEntries(
        texts.map(([key, text]) => [`articles/${key}/fr.mdx`, article("", text)]),
      ),
      ...Object.fromEntries(
        fields.map(([key, text]) => [`articles/${key}/fr.mdx`, article(text, "A")]),
      ),
      "articles/2024-05-03-titre/fr.mdx": article("", "A").replace(
        "Un titre",
        "</title><script>ran=1</script>",
      ),
      [`${images}/fr.mdx`]: article("", '<Figure src="x.svg" alt="a" />'),
      [`${images}/x.svg`]: svg,
      [`${images}/y.svg`]: drawing,
    },
  });
  const asked: string[] = [];
  page.on("requestfinished", (request) => asked.push(request.url()));
  // What a policy held back comes to no network, so not here either.
  await page.route(/evil\.example/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  const slugs = [...texts, ...fields].map(([key]) => key.slice(11));
  let shown = 0;
  for (const slug of [...slugs, "titre", "image"]) {
    const response = await page.goto(`${server.url}/fr/articles/${slug}`);
    expect([200, 404], slug).toContain(response?.status());
    if (response?.status() === 200) shown += 1;
    for (const link of await page.locator("main a:not([href])").all()) await link.click();
    expect(await page.evaluate(() => "ran" in globalThis), slug).toBe(false);
    const own = await page.locator("script:not([type='application/ld+json'])").count();
    expect(own, slug).toBeLessThanOrEqual(3);
  }
  // What is only shown is shown.
  expect(shown).toBeGreaterThan(10);
  const addressOf = (name: string, text: string) =>
    `${server.url}/media/2024-05-02-image/${blobId(Buffer.from(text)).slice(0, 12)}/${name}`;
  expect((await fetch(addressOf("x.svg", svg))).status).toBe(404);
  // One that only draws is opened by itself in a sandbox all the same. All policies that a response
  // has hold at once; a browser's tools show one of them.
  expect((await page.goto(addressOf("y.svg", drawing)))?.status()).toBe(200);
  const { headers } = await fetch(addressOf("y.svg", drawing));
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(headers.get("x-content-type-options")).toMatch(/^nosniff/);
  expect(asked.filter((each) => !each.startsWith(server.url))).toEqual([]);
  expect(asked.filter((each) => each.endsWith("/ran"))).toEqual([]);
  for (const path of ["/a", "/b", "/c", "/d"]) {
    const { headers } = await fetch(server.url + path, { redirect: "manual" });
    expect(headers.get("location") ?? "/", path).toMatch(/^\/(?![/\\])/);
  }
  // Each is told to who wrote it, in one line each, and forges none.
  expect(
    server.log.filter((line) => /^(?:error forged|publish revision=forged)/.test(line)),
  ).toEqual([]);
});

test("no spelling of a path leads out of the site's own files", async ({ baseURL }) => {
  const ups = [
    "..",
    "%2e%2e",
    "%252e%252e",
    "..%2f",
    "..%5c",
    "..\\",
    "%c0%ae%c0%ae",
    "..%00",
    "%2e%2e%2f",
    "....//",
    "..;",
  ];
  const rooms = [
    "/media/2020-12-01-tech-for-good-call/x",
    "/assets",
    "/_next/static",
    "/fr/articles",
    "/_next/image?url=/media",
    "",
  ];
  const found: string[] = [];
  for (const room of rooms) {
    for (const up of ups) {
      for (const target of ["etc/passwd", "package.json", "content/themes.yaml", ".env.local"]) {
        const path = `${room}/${`${up}/`.repeat(6)}${target}`;
        const response = await fetch(baseURL + path, { redirect: "manual" });
        const leaked = /root:x|"dependencies"|name: \{ fr/.test(await response.text());
        if (leaked || ![307, 308, 400, 404].includes(response.status)) found.push(path);
      }
    }
  }
  expect(found).toEqual([]);
});

test("no header and no query changes a page that others get, nor is kept in its place", async () => {
  await using server = await serve({ content: exampleContent });
  const path = "/fr/articles/securite-globale";
  const plain = { "accept-encoding": "identity" };
  const hostile = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-forwarded-prefix": "/evil",
    "x-original-url": "/en",
    "x-rewrite-url": "/en",
    "x-invoke-path": "/en",
    "x-invoke-status": "500",
    "x-matched-path": "/en",
    "x-middleware-rewrite": "/en",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-middleware-prefetch": "1",
    "x-nextjs-data": "1",
    "x-now-route-matches": "1",
    "next-router-state-tree": "%5B%22%22%5D",
    "next-router-prefetch": "1",
    "next-url": "/en",
    rsc: "1",
    forwarded: "host=evil.example",
    cookie: "NEXT_LOCALE=en; __prerender_bypass=a; __next_preview_data=a",
    "accept-language": "en",
    "user-agent": "Googlebot",
  };
  // The first visitor of all is the one who would poison what is kept.
  const first = await fetch(`${server.url}${path}`, { headers: { ...plain, ...hostile } });
  const poisoned = await first.text();
  for (const query of [
    "?_rsc=1",
    "?a=<script>",
    "?__nextLocale=en",
    "?slug=x&locale=en",
    "?amp=1",
  ]) {
    const response = await fetch(`${server.url}${path}${query}`, {
      headers: { ...plain, ...hostile },
    });
    expect(await response.text(), query).toBe(poisoned);
  }
  const clean = await fetch(`${server.url}${path}`, { headers: plain });
  expect(await clean.text()).toBe(poisoned);
  expect(poisoned).not.toMatch(/evil|__next_f/);
  expect(poisoned).toContain(`<link rel="canonical" href="${server.url}${path}">`);
  for (const own of [
    "/_next/data/x/fr.json",
    "/media/x/y/z.png",
    "/icon.svg",
    "/fr/feed.xml",
    "/",
  ]) {
    const response = await fetch(server.url + own, { headers: hostile, redirect: "manual" });
    const text = `${JSON.stringify([...response.headers])}${await response.text()}`;
    expect(text, own).not.toMatch(/evil|x-middleware|x-matched/);
    expect(response.status, own).toBeLessThan(500);
  }
});

test("a compressed body is never opened, and what is sent to publish has an end", async () => {
  await using server = await serve({
    content: exampleContent,
    env: { PUBLISH_SECRET: "a secret" },
  });
  const send = (body: Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/publish`, { method: "POST", body: Buffer.from(body), headers });
  const { gzipSync } = await import("node:zlib");
  const bomb = gzipSync(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
  const before = await memoryOf(server.pid);
  for (const coding of ["gzip", "gzip, gzip", "br", "deflate"]) {
    expect((await send(bomb, { "content-encoding": coding })).status, coding).toBe(401);
  }
  expect((await send(Buffer.alloc(25 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await memoryOf(server.pid)) - before).toBeLessThan(100);
});

test("who guesses at a secret again and again is asked to wait, and nobody else is", async () => {
  const env = { PUBLISH_SECRET: "a secret", TRUSTED_PROXIES: "1" };
  await using server = await serve({ content: exampleContent, env });
  const guess = (client: string) =>
    fetch(`${server.url}/api/publish`, {
      method: "POST",
      headers: { authorization: "Bearer guess", "x-forwarded-for": `1.1.1.1, ${client}` },
    });
  for (let each = 0; each < 20; each += 1) expect((await guess("203.0.113.7")).status).toBe(401);
  const refused = await guess("203.0.113.7");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toEqual({ error: expect.stringContaining("Try again in") });
  expect((await guess("203.0.113.8")).status).toBe(401);
  expect(server.log.join("\n")).not.toContain("203.0.113");
});

async function memoryOf(pid: number): Promise<number> {
  const { residentMiB } = await import("./bench/process.ts");
  return residentMiB(pid);
}
