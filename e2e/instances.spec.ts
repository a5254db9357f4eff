import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { createClient } from "@redis/client";
import { get } from "./support/get.ts";
import { healthOf } from "./support/health.ts";
import { isInstalled, type Outer, startOuter } from "./support/outer-cache.ts";
import { freePort } from "./support/port.ts";
import { publish, secret, serveRepository } from "./support/publishing.ts";
import { password, type Redis, redisMissing, startRedis } from "./support/redis.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { type Server, serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

// One after the other, on the same three instances: starting them is what takes time.
test.describe.configure({ mode: "serial" });
test.skip(redisMissing !== undefined, redisMissing);

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const article = "/fr/articles/tech-for-good-call";
const shown = [article, "/fr", "/fr/articles"];

let redis: Redis;
let repository: Repository;
let instances: readonly Server[] = [];
let nginx: Outer | undefined;
let version = 0;

test.beforeAll(async () => {
  if (redisMissing !== undefined) return;
  redis = await startRedis();
  repository = createRepository(exampleContent);
  // What readers see as one site has one address.
  const env = { CACHE_URL: redis.url, SITE_URL: "http://tribune.example" };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const PURGE_URLS = isInstalled("nginx") ? url : undefined;
  instances = await Promise.all(
    [1, 2, 3].map(() => serveRepository(repository, { ...env, PURGE_URLS })),
  );
  if (PURGE_URLS === undefined) return;
  nginx = await startOuter("nginx", port, ...instances.map(({ url }) => new URL(url).host));
});

test.afterAll(async () => {
  nginx?.[Symbol.dispose]();
  for (const instance of instances) await instance[Symbol.asyncDispose]();
  repository?.[Symbol.dispose]();
  await redis?.[Symbol.asyncDispose]();
});

/** Pushes the next version of the article, whose number stands in its title on every page. */
function push(): { version: number; revision: string } {
  version += 1;
  const text = readFileSync(join(repository.work, "content", file), "utf8");
  repository.write(file, text.replace(/^title:.*$/m, `title: "Version ${version}."`));
  return { version, revision: repository.push() };
}

const etagOf = async (url: string) => (await fetch(url, { method: "HEAD" })).headers.get("etag");
const versionIn = (text: string) => Number(/Version (\d+)\./.exec(text)?.[1] ?? 0);
const versionAt = async (url: string) => versionIn((await get(url)).text);
/** The versions that the pages of an instance show: one, once it has published. */
const versionsAt = async ({ url }: Server) => [
  ...new Set(await Promise.all(shown.map((path) => versionAt(url + path)))),
];
const all = <T>(ask: (instance: Server) => Promise<T>) => Promise.all(instances.map(ask));
function one(index: number): Server {
  const instance = instances[index];
  if (instance === undefined) throw new Error("There are three instances.");
  return instance;
}

/** Which instances hear the others. */
const reachable = async () => (await all(healthOf)).map((health) => health.instances.reachable);

/** What each instance logs of a publish, once all have ended theirs. */
async function logged(revision: string): Promise<string[]> {
  const start = `publish revision=${revision.slice(0, 12)}`;
  const lines = () => instances.map(({ log }) => log.find((line) => line.startsWith(start)) ?? "");
  await expect.poll(() => lines().includes("")).toBe(false);
  return lines();
}

/** Waits until something is as expected: how soon it is, `npm run bench` measures. */
const settles = (state: () => Promise<unknown>, expected: unknown) =>
  expect.poll(state, { intervals: [20] }).toEqual(expected);

test("what one instance is told to publish is live there when it answers, and then everywhere, byte for byte the same", async () => {
  await all(({ url }) => Promise.all(shown.map((path) => get(url + path))));
  const { version, revision } = push();
  const { status, body } = await publish(one(0));
  expect({ status, warnings: body.warnings }).toEqual({ status: 200, warnings: [] });
  expect(await versionsAt(one(0))).toEqual([version]);
  await settles(() => all(versionsAt), [[version], [version], [version]]);
  for (const path of [...shown, "/en/articles", "/fr/feed.xml"]) {
    const [first, ...others] = await all(({ url }) => etagOf(url + path));
    expect(others, path).toEqual([first, first]);
  }
  // Each makes what changed, and only that.
  for (const line of await logged(revision)) expect(line).toMatch(/rendered=[1-9] /);
});

test("published through any instance under load, no answer is wrong and no instance ever goes back", async () => {
  const answered = [0, 0, 0];
  const wrong: string[] = [];
  let asked = 0;
  let done = false;
  const read = async (index: number) => {
    const newest = new Map<string, number>();
    while (!done) {
      for (const path of shown) {
        const least = Math.max(newest.get(path) ?? 0, answered[index] ?? 0);
        const { status, text } = await get(one(index).url + path);
        const most = version;
        const found = versionIn(text);
        asked += 1;
        if (status !== 200 || found < least || found > most) {
          wrong.push(`instance ${index}, ${path}: ${status}, ${found} after ${least} of ${most}`);
        }
        newest.set(path, found);
      }
    }
  };
  const readers = [0, 1, 2, 0, 1, 2].map(read);
  for (let count = 0; count < 9; count += 1) {
    const pushed = push();
    const { status, body } = await publish(one(count % 3));
    expect({ status, revision: body.revision }).toEqual({ status: 200, revision: pushed.revision });
    answered[count % 3] = pushed.version;
  }
  const last = push();
  // A forge may ask each of them, and they may all be at it at once.
  const answers = await Promise.all(instances.map((instance) => publish(instance)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await settles(
    async () => (await all(healthOf)).map(({ revision }) => revision),
    [last.revision, last.revision, last.revision],
  );
  done = true;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  await settles(() => all(versionsAt), [[version], [version], [version]]);
});

test("nginx in front of all keeps nothing old, whichever instance it asked while they moved", async () => {
  const outer = nginx;
  test.skip(outer === undefined, "nginx is not installed");
  if (outer === undefined) return;
  const ask = async (path: string, coding: string) => {
    const response = await fetch(outer.url + path, { headers: { "accept-encoding": coding } });
    return { cache: response.headers.get("x-cache"), version: versionIn(await response.text()) };
  };
  const askAll = () =>
    Promise.all(shown.flatMap((path) => ["br", "identity"].map((coding) => ask(path, coding))));
  await askAll();
  for (const { cache } of await askAll()) expect(cache).toBe("HIT");
  const { version, revision } = push();
  let done = false;
  const reader = (async () => {
    while (!done) await askAll();
  })();
  await publish(one(1));
  await logged(revision);
  done = true;
  await reader;
  for (const found of await askAll()) expect(found.version).toBe(version);
  for (const found of await askAll()) expect(found).toEqual({ cache: "HIT", version });
});

test("a branch that was forced back is followed by all", async () => {
  const before = repository.git("rev-parse", "HEAD~3");
  repository.git("reset", "--quiet", "--hard", before);
  repository.git("push", "--quiet", "--force", "origin", "HEAD:main");
  version -= 3;
  const { body } = await publish(one(1));
  expect(body.revision).toBe(before);
  await settles(() => all(versionsAt), [[version], [version], [version]]);
});

test("without Redis pages are served and published, it is said who was not told, and when it is back all agree", async () => {
  const old = version;
  await redis.signal("SIGKILL");
  // A page that nobody had asked for is rendered by each for itself.
  const fresh = await all(({ url }) => get(`${url}/fr/articles/tech-for-good-call.md`));
  expect(fresh.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { version: next, revision } = push();
  const { status, body } = await publish(one(2));
  expect(status).toBe(200);
  expect(body.warnings).toEqual([expect.stringContaining("other instances were not told")]);
  expect(await all(versionsAt)).toEqual([[old], [old], [next]]);
  await expect.poll(reachable).toEqual([false, false, false]);
  expect(await healthOf(one(2))).toMatchObject({ status: "degraded", revision });

  await redis.start();
  await settles(() => all(versionsAt), [[next], [next], [next]]);
  const expected = { revision, instances: { reachable: true, behind: null } };
  const seen = async () =>
    (await all(healthOf)).map(({ revision, instances }) => ({ revision, instances }));
  await settles(seen, [expected, expected, expected]);
});

test("a Redis that says nothing keeps no reader, and is found again when it speaks", async () => {
  await redis.signal("SIGSTOP");
  const pages = await all(({ url }) => get(`${url}/en/articles/securite-globale.md`));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  await expect.poll(reachable).toEqual([false, false, false]);
  await redis.signal("SIGCONT");
  await expect.poll(reachable, { intervals: [10] }).toEqual([true, true, true]);
});

test("what others say in Redis is shown to nobody, and keeps no instance from the newest revision", async () => {
  const before = (await healthOf(one(1))).revision;
  const client = await createClient({ url: redis.url }).connect();
  const channels = await client.pubSubChannels("tribune:*");
  expect(channels).toHaveLength(1);
  for (const said of ["<script>alert(1)</script>", "0123456789".repeat(4)]) {
    for (const channel of channels) expect(await client.publish(channel, said)).toBe(3);
  }
  client.destroy();
  const revisions = async () => (await all(healthOf)).map(({ revision }) => revision);
  expect(await revisions()).toEqual([before, before, before]);
  const { version, revision } = push();
  expect((await publish(one(1))).body.revision).toBe(revision);
  await settles(() => all(versionsAt), [[version], [version], [version]]);
  await settles(revisions, [revision, revision, revision]);
});

test("the password of Redis is in no log", () => {
  for (const { log } of instances) {
    expect(log.join("\n")).toContain("Redis is reachable.");
    expect(log.join("\n")).not.toContain(password);
  }
});

test("instances on one directory agree on what is saved there", async () => {
  const first = one(0);
  // The two others have done their part.
  for (const instance of instances.slice(1)) await instance[Symbol.asyncDispose]();
  await using watching = await serve({ content: exampleContent, env: { CACHE_URL: redis.url } });
  const { contentDir: CONTENT_DIR } = watching;
  const env = { CACHE_URL: redis.url, CONTENT_DIR, PUBLISH_SECRET: secret };
  await using other = await serve({ content: {}, env });
  const text = readFileSync(join(exampleContent, file), "utf8");
  await watching.write(file, text.replace(/^title:.*$/m, 'title: "Version 99."'));
  for (const instance of [watching, other]) {
    await settles(() => versionsAt(instance), [99]);
    await settles(async () => (await healthOf(instance)).status, "ok");
  }
  // Another site in the same Redis is none of their business.
  expect(await versionsAt(first)).toEqual([version]);
});
