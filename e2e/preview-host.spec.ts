import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { crawl } from "./support/crawl.ts";
import { nextStart, wordsOf } from "./support/next-host.ts";
import { type Deployment, deploy } from "./support/platform.ts";
import { freePort } from "./support/port.ts";
import { type RoundRobin, roundRobin } from "./support/round-robin.ts";
import { type Server, serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

// One build for all of them: it takes a minute.
test.describe.configure({ mode: "serial" });

const commit = "0123456789abcdef0123456789abcdef01234567";
const platform = {
  NETLIFY: "true",
  CONTEXT: "deploy-preview",
  HEAD: "relire-<b>",
  COMMIT_REF: commit,
};
const standalone = [process.execPath, ".next/standalone/server.js"];
const hosts = [
  { name: "next start", command: nextStart, told: platform },
  { name: "the standalone server, told of it by its build alone", command: standalone, told: {} },
];

const text = (title: string, fields: string) =>
  `---\ntitle: "${title}"\nsummary: "Un résumé."\nthemes: [blockchain]\n${fields}\n---\n\nUn texte.\n`;
const changed = "articles/2021-02-18-mesures-cybersecurite/fr.mdx";
const before = readFileSync(join(exampleContent, changed), "utf8");
const branch = {
  "articles/2021-01-01-brouillon/fr.mdx": text("Un zéphyr", "date: 2021-01-01\ndraft: true"),
  "articles/2999-01-01-embargo/fr.mdx": text("Un embargo", "date: 2999-01-01"),
  [changed]: before.replace("les administrations ;", "les communes ;"),
};

let address: RoundRobin;
let deployment: Deployment;
let live: Server;

test.beforeAll(async () => {
  address = await roundRobin(await freePort());
  deployment = deploy(exampleContent, branch, {
    ...platform,
    SITE_URL: address.url,
    STANDALONE: "1",
  });
  live = await serve({
    content: exampleContent,
    command: nextStart,
    // The same build, as the site itself.
    env: { PREVIEW: "0" },
    under: ["sh", "-euc", 'cd "$0"; exec "$@"', deployment.folder],
  });
});

test.afterAll(async () => {
  await live?.[Symbol.asyncDispose]();
  await address?.[Symbol.asyncDispose]();
  deployment?.[Symbol.dispose]();
});

const instance = (command: readonly string[], told: Readonly<Record<string, string>>) =>
  serve({
    content: {},
    command,
    under: deployment.under,
    env: {
      ...told,
      SITE_URL: address.url,
      CONTENT_DIR: "content",
      DATA_DIR: deployment.dataDir(),
      LIVE_URL: live.url,
    },
  });

for (const { name, command, told } of hosts) {
  test(`a branch is previewed by two instances of ${name} behind one address, as if by one`, async ({
    page,
  }) => {
    await using one = await instance(command, told);
    await using other = await instance(command, told);
    address.ask([one, other].map(({ url }) => Number(new URL(url).port)));
    const read = (path: string) => fetch(address.url + path).then((response) => response.text());

    const found = await crawl(address.url, ["/fr/review", "/fr/articles/brouillon"]);
    expect(found.length).toBeGreaterThan(60);
    for (const { path, status, headers } of found) {
      expect(status, path).toBeLessThan(500);
      expect(headers.get("x-robots-tag"), path).toBe("noindex, nofollow");
      const [here, there] = await Promise.all(
        [one, other].map(async ({ url }) => {
          const answer = await fetch(url + path, { redirect: "manual" });
          const body = await answer.text();
          const isPage = answer.headers.get("content-type")?.startsWith("text/html");
          return { status: answer.status, said: isPage ? wordsOf(body) : body };
        }),
      );
      expect(here, path).toEqual(there);
    }
    expect(await read("/robots.txt")).toBe("User-agent: *\nDisallow: /\n");

    for (const [slug, mark] of [
      ["brouillon", "Brouillon"],
      ["embargo", "Sous embargo"],
    ]) {
      expect((await page.goto(`${address.url}/fr/articles/${slug}`))?.status()).toBe(200);
      await expect(page.getByText(mark ?? "", { exact: true })).toBeVisible();
    }
    const banner = page.getByRole("complementary", { name: "Version à relire" });
    await expect(banner).toContainText("relire-<b>");
    await expect(banner).toContainText(commit.slice(0, 8));
    for (const path of ["/fr", "/fr/articles", "/fr/feed.xml", "/fr/recherche?q=zephyr"]) {
      expect(wordsOf(await read(path)), path).toMatch(/Un\s+zéphyr/);
    }
    expect((await fetch(`${address.url}/fr/handbook`)).status).toBe(200);

    await banner.getByRole("link", { name: "Voir ce qui change" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Ce que change « relire-<b> »",
    );
    await expect(page.getByRole("main")).toContainText(live.url);
    await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveText([
      "Un zéphyr",
      "Cybersécurité : le président de la République présente de grandes mesures",
      "Un embargo",
    ]);
    await expect(page.locator("del").first()).toHaveText("administrations");
    await expect(page.locator("ins").filter({ hasText: "communes" })).toHaveCount(1);
    const alone = await fetch(`${address.url}/fr/review/2021-01-01-brouillon`);
    expect([alone.status, await alone.text()]).toEqual([200, expect.stringContaining("Ajouté")]);
    expect((await fetch(`${address.url}/fr/review/rien`)).status).toBe(404);
  });
}

test("the live site tells of nothing that only its editors know, and has no review", async () => {
  await live.write(
    "articles/2021-01-01-brouillon/fr.mdx",
    text("Un zéphyr", "date: 2021-01-01\ndraft: true"),
  );
  const listed = await (await fetch(`${live.url}/api/published`)).text();
  expect(listed).toContain(changed);
  expect(listed).not.toContain("brouillon");
  const named = (file: string) => fetch(`${live.url}/api/published?file=${file}`);
  expect((await named("articles/2021-01-01-brouillon/fr.mdx")).status).toBe(404);
  const said = await (await named(changed)).text();
  expect(said).toContain("les administrations ;");
  expect(said).not.toContain("{/*");
  expect((await fetch(`${live.url}/fr/review`)).status).toBe(404);
});
