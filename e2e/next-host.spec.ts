import { rm } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { crawl, type Found } from "./support/crawl.ts";
import { askToPublish, nextStart, wordsOf } from "./support/next-host.ts";
import { createRepository } from "./support/repository.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const secret = { PUBLISH_SECRET: "a secret of this test" };
const text = (title: string, fields = "date: 2026-01-05") =>
  `---\ntitle: "${title}"\nsummary: "Un résumé."\nthemes: [blockchain]\n${fields}\n---\n\nUn texte.\n`;

/** What an answer says, whichever host gives it; where a reader is led, the words are nobody's. */
function answerOf({ status, headers, text: body }: Found, url: string) {
  const type = headers.get("content-type")?.split(";")[0];
  const location = headers.get("location")?.replace(url, "");
  if (location !== undefined) return { status, location };
  const words = type === "text/html" ? wordsOf(body) : type?.startsWith("image/") ? "" : body;
  return { status, type, words: words.replaceAll(url, "").replaceAll(new URL(url).host, "") };
}

test("every address answers on `next start` what it answers from Tribune's own server", async () => {
  using repository = createRepository(exampleContent);
  repository.write("articles/2026-01-05-un-essai/fr.mdx", text("Un essai"));
  repository.push();
  const withdrawn = 'date: 2026-01-05\nwithdrawn: { date: 2026-01-06, reason: "Erreur." }';
  repository.write("articles/2026-01-05-un-essai/fr.mdx", text("Un essai", withdrawn));
  repository.push();
  const env = { CONTENT_REPOSITORY: repository.address, ...secret };
  await using own = await serve({ content: exampleContent, env });
  await using host = await serve({ content: exampleContent, env, command: nextStart });
  const isSite = ({ path }: Found) => !/^\/(?:_next|assets)\//.test(path);
  const answers = async (url: string) => {
    const found = (
      await crawl(url, [
        ...["/fr/articles/un-essai", "/api/rien", "/fr/desk", "/fr/review"],
        ...["/api/suggest?locale=fr&q=num", "/api/suggest?locale=xx&q=a"],
      ])
    ).filter(isSite);
    const sorted = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return Object.fromEntries(sorted.map((each) => [each.path, answerOf(each, url)]));
  };
  const [there, here] = [await answers(own.url), await answers(host.url)];
  expect(here).toEqual(there);
  expect(here["/fr/articles/un-essai"]?.status).toBe(410);
  const safe = ["x-content-type-options", "referrer-policy", "permissions-policy"];
  for (const path of ["/fr", "/fr/rien", "/api/rien", "/fr/feed.xml", "/fr/recherche?q=loi"]) {
    const [of, from] = await Promise.all([fetch(own.url + path), fetch(host.url + path)]);
    expect(safe.map((name) => from.headers.get(name))).toEqual(
      safe.map((name) => of.headers.get(name)),
    );
    expect(from.headers.get("content-security-policy"), path).toContain("default-src 'none'");
  }
});

test("published there, a commit is what the next visitor sees, on every page that shows it", async () => {
  using repository = createRepository(exampleContent);
  repository.push();
  const env = { CONTENT_REPOSITORY: repository.address, ...secret };
  await using host = await serve({ content: exampleContent, env, command: nextStart });
  const read = (path: string) => fetch(host.url + path).then((response) => response.text());
  expect(await read("/fr")).not.toContain("Une nouvelle");
  expect((await fetch(`${host.url}/fr/articles/une-nouvelle`)).status).toBe(404);

  repository.write(
    "articles/2026-11-25-une-nouvelle/fr.mdx",
    text("Une nouvelle", "date: 2026-11-25"),
  );
  const revision = repository.push();
  const published = await askToPublish(host.url, secret.PUBLISH_SECRET);
  expect(published).toMatchObject({ revision, warnings: [] });
  expect((await fetch(`${host.url}/fr/articles/une-nouvelle`)).status).toBe(200);
  for (const path of ["/fr", "/fr/articles/une-nouvelle", "/fr/articles", "/fr/feed.xml"]) {
    expect(await read(path), path).toContain("Une nouvelle");
  }
  repository.write(
    "articles/2026-11-25-une-nouvelle/fr.mdx",
    text("Une nouvelle tout autre", "date: 2026-11-25"),
  );
  repository.push();
  await askToPublish(host.url, secret.PUBLISH_SECRET);
  for (const path of ["/fr", "/fr/articles/une-nouvelle", "/fr/articles", "/fr/feed.xml"]) {
    expect(await read(path), path).toContain("Une nouvelle tout autre");
  }
  // What stands on every page is another word on every page.
  repository.write("site.yaml", "name: Un tout autre nom\nlanguages: [fr, en]\n");
  repository.push();
  await askToPublish(host.url, secret.PUBLISH_SECRET);
  for (const path of ["/fr", "/en", "/fr/articles/une-nouvelle", "/fr/themes/blockchain"]) {
    expect(await read(path), path).toContain("Un tout autre nom");
  }
  expect((await fetch(`${host.url}/api/publish`, { method: "POST" })).status).toBe(401);
  const stranger = await fetch(`${host.url}/api/publish/pages`, { method: "POST", body: "{}" });
  expect(stranger.status).toBe(404);
});

test("an embargo ends there by the clock alone, on no page early, and on every page that was kept", async () => {
  await using host = await serve({ content: exampleContent, env: secret, command: nextStart });
  const at = new Date(Date.now() + 15_000).toISOString();
  await host.write(
    "articles/2026-01-05-sous-embargo/fr.mdx",
    text("Sous embargo", `date: "${at}"`),
  );
  await askToPublish(host.url, secret.PUBLISH_SECRET);
  const paths = ["/fr", "/fr/articles", "/fr/articles/sous-embargo", "/fr/themes/blockchain"];
  const shown = async (path: string) => {
    const asked = Date.now();
    const body = await (await fetch(host.url + path)).text();
    return { asked, shown: body.includes("Sous embargo") };
  };
  for (const path of paths) {
    const before = await shown(path);
    if (before.asked < Date.parse(at) - 1_000) expect(before.shown, path).toBe(false);
  }
  for (const path of paths) {
    await expect.poll(async () => (await shown(path)).shown, { message: path }).toBe(true);
  }
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
});

test("a text ends there by the clock alone, on every page that was kept", async () => {
  await using host = await serve({ content: exampleContent, env: secret, command: nextStart });
  const at = new Date(Date.now() + 15_000).toISOString();
  await host.write(
    "articles/2026-01-05-prend-fin/fr.mdx",
    text("Prend fin bientôt", `date: 2026-01-05\nuntil: "${at}"`),
  );
  await askToPublish(host.url, secret.PUBLISH_SECRET);
  const paths = ["/fr", "/fr/articles", "/fr/articles/prend-fin", "/fr/feed.xml"];
  const ask = async (path: string) => {
    const asked = Date.now();
    const response = await fetch(host.url + path);
    return { asked, status: response.status, shown: (await response.text()).includes("bientôt") };
  };
  for (const path of paths) {
    const before = await ask(path);
    if (before.asked < Date.parse(at) - 1_000) expect(before.shown, path).toBe(true);
  }
  for (const path of paths) {
    await expect.poll(async () => (await ask(path)).shown, { message: path }).toBe(false);
  }
  expect((await ask("/fr/articles/prend-fin")).status).toBe(410);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
});

test("a page of the build is sent in its final form, and never where it shows other content", async () => {
  await using host = await serve({
    content: exampleContent,
    env: { ...secret, CONTENT_DIR: "content", SITE_URL: "http://localhost:3000" },
    command: nextStart,
  });
  const response = await fetch(`${host.url}/fr`);
  const page = await response.text();
  expect(response.headers.get("x-nextjs-cache")).toBe("HIT");
  expect(page).not.toContain("__next_f");
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("content-security-policy")).toContain("require-trusted-types-for");
  const { name } = { name: /<title>([^<]*)/.exec(page)?.[1] ?? "" };

  await using other = await serve({ content: exampleContent, env: secret, command: nextStart });
  const theirs = await fetch(`${other.url}/fr`);
  expect(theirs.headers.get("x-nextjs-cache")).not.toBe("HIT");
  expect(await theirs.text()).not.toContain(name);
});

test("content that can't be read is refused to who asks first, and nothing else is shown", async () => {
  using repository = createRepository(exampleContent);
  repository.push();
  await using host = await serve({
    content: exampleContent,
    env: { CONTENT_REPOSITORY: `${repository.address}.away`, HEALTH_TOKEN: "token" },
    command: nextStart,
    until: 503,
  });
  for (const path of ["/fr", "/fr/articles", "/fr/feed.xml", "/"]) {
    const response = await fetch(host.url + path, { headers: { "accept-language": "fr" } });
    expect(response.status, path).toBe(503);
    expect(await response.text(), path).toContain('lang="fr"');
  }
  expect(host.log.join("\n")).toContain("CONTENT_REPOSITORY");
});

test("no address gives a server's error there, whatever somebody makes up", async () => {
  await using host = await serve({ content: exampleContent, env: secret, command: nextStart });
  const map = await (await fetch(`${host.url}/sitemap.xml`)).text();
  const known = [...map.matchAll(/<loc>([^<]+)/g)].map(([, address = ""]) => address);
  expect(known.length).toBeGreaterThan(20);
  const pieces = [
    "fr",
    "en",
    "xx",
    "articles",
    "themes",
    "..",
    "%2e%2e",
    "%00",
    "%ff",
    "page",
    "-1",
  ];
  const more = ["9e9", "[slug]", "a".repeat(300), "é", "feed.xml", "card.png", "history", "_next"];
  const all = [...pieces, ...more, "recherche?q=%F0%9F%92%A9", "?a=b", "missing", "api", "media"];
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return all[seed % all.length] ?? "";
  };
  const madeUp = Array.from(
    { length: 400 },
    () => `${host.url}/${Array.from({ length: 1 + (seed % 4) }, random).join("/")}`,
  );
  for (const address of [...known, ...madeUp, `${host.url}/api/%ff`, `${host.url}/%ff/missing`]) {
    const response = await fetch(address, { redirect: "manual" });
    await response.arrayBuffer();
    expect(response.status, address).toBeLessThan(500);
  }
  await rm(host.dataDir, { recursive: true, force: true });
  expect((await fetch(`${host.url}/fr`)).status).toBe(200);
});
