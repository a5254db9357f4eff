import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { healthOf } from "../support/health.ts";
import { publishesIn } from "../support/publishing.ts";
import { type Server, serve } from "../support/serve.ts";
import { exampleContent } from "../support/workspace.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const path = "/fr/articles/tech-for-good-call";

/** A site on a directory, one for each worker: a test puts back what it changes. */
const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using server = await serve({ content: exampleContent });
      await use(server);
    },
    { scope: "worker" },
  ],
});

/** Waits for a save to be published, and tells how many pages it made again. */
async function publishes(server: Server, save: () => Promise<unknown>): Promise<number> {
  const before = publishesIn(server).length;
  await save();
  await expect.poll(() => publishesIn(server).length).toBeGreaterThan(before);
  return Number(/rendered=(\d+)/.exec(publishesIn(server)[before] ?? "")?.[1]);
}

/** Visits pages so that they are kept. */
async function visitEverything(page: Page, server: Server) {
  for (const home of ["/fr", "/en"]) {
    await page.goto(server.url + home);
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    for (const link of new Set(links)) await page.request.get(server.url + link);
  }
}

test("a saved article is read at once, only the pages that name it are made again, and a deleted one is gone", async ({
  page,
  server,
}) => {
  await visitEverything(page, server);
  const read = async (address: string) => {
    const response = await page.request.get(server.url + address);
    return { status: response.status(), text: await response.text() };
  };
  const text = await readFile(join(server.contentDir, file), "utf8");
  const english = file.replace("fr.mdx", "en.mdx");
  const translation = await readFile(join(server.contentDir, english), "utf8");

  const body = await publishes(server, () => server.write(file, `${text}\nUne phrase nouvelle.\n`));
  expect((await read(path)).text).toContain("Une phrase nouvelle.");
  // The article itself: nothing of a text below its excerpt stands on another page.
  expect(body).toBe(1);

  const title = await publishes(server, () =>
    server.write(file, text.replace(/^title: .*$/m, 'title: "Un autre titre"')),
  );
  // The article, the home page, the list, its theme: it has no neighbour there.
  expect(title).toBe(4);
  for (const each of [path, "/fr", "/fr/articles", "/fr/themes/tech-for-good"]) {
    expect((await read(each)).text).toContain("Un autre titre");
  }

  await publishes(server, () => server.remove("articles/2020-12-01-tech-for-good-call"));
  expect((await read(path)).status).toBe(404);
  expect((await read("/fr/themes/tech-for-good")).status).toBe(404);
  await page.goto(`${server.url}/fr`);
  await expect(page.getByRole("link", { name: /Tech for Good/ })).toHaveCount(0);

  await server.write(english, translation);
  await server.write(file, text);
  await expect.poll(async () => (await read(path)).status).toBe(200);
});

test("a broken save keeps the last good page and says where to mend it", async ({
  page,
  server,
}) => {
  const broken = "articles/2021-02-18-mesures-cybersecurite/fr.mdx";
  const text = await readFile(join(server.contentDir, broken), "utf8");
  await publishes(server, () => server.write(broken, `${text}\n<Calout>Ouvert\n`));
  const { status, problems } = await healthOf(server);
  expect(status).toBe("degraded");
  expect(problems).toEqual([
    expect.objectContaining({
      file: broken,
      line: text.split("\n").length + 1,
      column: 2,
      severity: "error",
      rule: "unknown-component",
      kept: expect.stringMatching(/^[0-9a-f]{40}$/),
    }),
  ]);
  expect(server.log.join("\n")).toContain(`${broken}:${problems[0].line}:2 unknown-component`);
  const response = await page.goto(`${server.url}/fr/articles/mesures-cybersecurite`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cybersécurité");

  await publishes(server, () => server.write(broken, text));
  expect((await healthOf(server)).status).toBe("ok");
});

test("an embargoed article appears at its instant, and nowhere before", async ({
  page,
  server,
}) => {
  const articleAt = (title: string, date: Date) =>
    `---\ntitle: "${title}"\ndate: ${date.toISOString()}\nsummary: "Résumé."\nthemes: [blockchain]\n---\n\nTexte.\n`;
  const home = async () => (await page.request.get(`${server.url}/fr`)).text();
  const held = new Date("2099-01-01T00:00:00.000Z");
  await publishes(server, () =>
    server.write("articles/2099-01-01-tenu/fr.mdx", articleAt("Tenu secret", held)),
  );
  expect((await page.request.get(`${server.url}/fr/articles/tenu`)).status()).toBe(404);
  expect(await home()).not.toContain("Tenu secret");
  expect((await healthOf(server)).scheduled).toEqual([
    { key: "2099-01-01-tenu", locale: "fr", at: held.toISOString(), kind: "embargo" },
  ]);

  const at = new Date(Date.now() + 3_000);
  await server.write("articles/2026-12-01-embargo/fr.mdx", articleAt("Sous embargo", at));
  const address = `${server.url}/fr/articles/embargo`;
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  await expect.poll(home).toContain("Sous embargo");
  await publishes(server, async () => {
    await server.remove("articles/2099-01-01-tenu");
    await server.remove("articles/2026-12-01-embargo");
  });
});
