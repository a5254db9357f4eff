import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { healthOf } from "./run/health.ts";
import { aSecond, durationIn, publishesIn } from "./run/publishing.ts";
import { type Server, serve } from "./run/serve.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const path = "/fr/articles/tech-for-good-call";

/** Visits pages so that they are kept, then waits for a save to be published. */
async function publishes(server: Server, save: () => Promise<void>): Promise<{ rendered: number }> {
  const told = () => publishesIn(server).slice(1);
  const before = told().length;
  await save();
  await expect
    // What takes how long is compared: the waits that a poll begins with would count as well.
    .poll(() => told().length, { intervals: [20] })
    .toBeGreaterThan(before);
  return { rendered: Number(/rendered=(\d+)/.exec(told()[before] ?? "")?.[1]) };
}

/** In milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function visitEverything(page: Page, server: Server) {
  for (const home of ["/fr", "/en"]) {
    await page.goto(server.url + home);
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    for (const link of new Set(links)) await page.request.get(server.url + link);
  }
}

test("a saved article is read within a second, and only its own pages are made again", async ({
  page,
}) => {
  await using server = await serve({ content: "content" });
  await visitEverything(page, server);
  const text = await readFile(join(server.contentDir, file), "utf8");
  let took = 0;
  const { rendered } = await publishes(server, async () => {
    await server.write(file, `${text}\nUne phrase nouvelle.\n`);
    const saved = performance.now();
    await expect
      .poll(async () => (await page.request.get(server.url + path)).text(), { intervals: [20] })
      .toContain("Une phrase nouvelle.");
    took = performance.now() - saved;
  });
  expect(took).toBeLessThan(aSecond(durationIn(publishesIn(server)[1])));
  // The article itself: nothing of a text below its excerpt stands on another page.
  expect(rendered).toBe(1);
});

test("a new title changes the lists that name it, and no other page", async ({ page }) => {
  await using server = await serve({ content: "content" });
  await visitEverything(page, server);
  const text = await readFile(join(server.contentDir, file), "utf8");
  const { rendered } = await publishes(server, () =>
    server.write(file, text.replace(/^title: .*$/m, 'title: "Un autre titre"')),
  );
  // The article, the home page, the list, its theme: it has no neighbour there.
  expect(rendered).toBe(4);
  for (const each of [path, "/fr", "/fr/articles", "/fr/themes/tech-for-good"]) {
    expect(await (await page.request.get(server.url + each)).text()).toContain("Un autre titre");
  }
});

test("a deleted article is gone from its address and from the lists", async ({ page }) => {
  await using server = await serve({ content: "content" });
  await visitEverything(page, server);
  await publishes(server, () => server.remove("articles/2020-12-01-tech-for-good-call"));
  expect((await page.request.get(server.url + path)).status()).toBe(404);
  expect((await page.request.get(`${server.url}/fr/themes/tech-for-good`)).status()).toBe(404);
  await page.goto(`${server.url}/fr`);
  await expect(page.getByRole("link", { name: /Tech for Good/ })).toHaveCount(0);
});

test("a broken save keeps the last good page and says where to mend it", async ({ page }) => {
  await using server = await serve({ content: "content" });
  const text = await readFile(join(server.contentDir, file), "utf8");
  await publishes(server, () => server.write(file, `${text}\n<Calout>Ouvert\n`));
  await expect.poll(async () => (await healthOf(server)).status).toBe("degraded");
  const [problem, ...others] = (await healthOf(server)).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file,
    line: text.split("\n").length + 1,
    column: 1,
    severity: "error",
    rule: "unclosed-tag",
    kept: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  expect(server.log.join("\n")).toContain(`${file}:${problem.line}:1 unclosed-tag`);
  const response = await page.goto(server.url + path);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tech for Good");

  await publishes(server, () => server.write(file, text));
  await expect.poll(async () => (await healthOf(server)).status).toBe("ok");
});

test("an embargoed article appears at its instant, and nowhere before", async ({ page }) => {
  await using server = await serve({ content: "content" });
  await visitEverything(page, server);
  const articleAt = (title: string, date: Date) =>
    `---\ntitle: "${title}"\ndate: ${date.toISOString()}\nsummary: "Résumé."\nthemes: [blockchain]\n---\n\nTexte.\n`;
  // What it takes here and now to make such an article's pages, without any embargo.
  const ordinary = await timeOf(() =>
    publishes(server, () =>
      server.write("articles/2026-01-01-sans/fr.mdx", articleAt("Sans", new Date("2026-01-01"))),
    ),
  );
  const at = new Date(Date.now() + Math.max(4_000, 5 * ordinary));
  const article = articleAt("Sous embargo", at);
  await publishes(server, () => server.write("articles/2026-12-01-embargo/fr.mdx", article));
  const address = `${server.url}/fr/articles/embargo`;
  expect((await page.request.get(address)).status()).toBe(404);
  expect(await (await page.request.get(`${server.url}/fr`)).text()).not.toContain("Sous embargo");
  expect((await healthOf(server)).scheduled).toEqual([
    { key: "2026-12-01-embargo", locale: "fr", at: at.toISOString() },
  ]);
  const isLive = async () => {
    const home = await (await page.request.get(`${server.url}/fr`)).text();
    return (await page.request.get(address)).status() === 200 && home.includes("Sous embargo");
  };
  await expect.poll(isLive, { intervals: [20], timeout: 30_000 }).toBe(true);
  const late = Date.now() - at.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  const told = () => publishesIn(server);
  await expect.poll(() => told().length).toBe(4);
  expect(late).toBeLessThan(aSecond(durationIn(told().at(-1))));
});
