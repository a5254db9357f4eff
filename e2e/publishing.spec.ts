import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { healthOf } from "./run/health.ts";
import {
  aSecond,
  durationIn,
  publish,
  publishesIn,
  secret,
  serveRepository,
} from "./run/publishing.ts";
import { createRepository, type Repository } from "./run/repository.ts";
import { serve } from "./run/serve.ts";

const key = "2020-12-01-tech-for-good-call";
const file = `articles/${key}/fr.mdx`;
const page = "/fr/articles/tech-for-good-call";

const textOf = (repository: Repository, path = file) =>
  readFileSync(join(repository.work, "content", path), "utf8");
const get = async (url: string) => {
  const response = await fetch(url, { redirect: "manual" });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test("when the endpoint answers, the commit is live, and it says what went live", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const before = repository.git("rev-parse", "HEAD");
  expect((await get(server.url + page)).status).toBe(200);
  repository.write(file, `${textOf(repository)}\nUne phrase nouvelle.\n`);
  const revision = repository.push();
  const answer = await publish(server);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    revision,
    previous: before,
    changed: [{ key, locale: "fr", change: "modified", urls: [page] }],
    problems: [],
  });
  expect((await get(server.url + page)).text).toContain("Une phrase nouvelle.");
  // One blob was parsed, and one page rendered: lists show nothing of a text below its mark.
  const told = () => publishesIn(server).at(-1);
  await expect.poll(told).toMatch(/^publish .* rendered=1 parsed=1 /);
});

test("only who knows the secret may publish, in any of three ways", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const ask = (headers: Record<string, string>, body = "{}") =>
    fetch(`${server.url}/api/publish`, { method: "POST", headers, body }).then(
      ({ status }) => status,
    );
  expect((await publish(server)).status).toBe(200);
  expect(await ask({ authorization: `Bearer ${secret}` })).toBe(200);
  expect(await ask({ "x-gitlab-token": secret })).toBe(200);
  expect(await ask({})).toBe(401);
  expect(await ask({ authorization: "Bearer wrong" })).toBe(401);
  expect(await ask({ "x-gitlab-token": "wrong" })).toBe(401);
  expect(await ask({ "x-hub-signature-256": `sha256=${"0".repeat(64)}` })).toBe(401);
  expect(await ask({ authorization: `Bearer ${secret}` }, "x".repeat(25 * 1024 * 1024 + 1))).toBe(
    413,
  );
  expect((await fetch(`${server.url}/api/publish`)).status).toBe(405);
});

test("without a secret there is no endpoint", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository, { PUBLISH_SECRET: undefined });
  expect((await publish(server)).status).toBe(404);
});

test("a broken commit keeps the article's last good version, also after a restart", async () => {
  using repository = createRepository("content");
  const good = repository.git("rev-parse", "HEAD");
  {
    await using server = await serveRepository(repository);
    repository.write(file, `${textOf(repository)}\n<Callout>\n`);
    repository.write(
      "articles/2020-12-02-autre/fr.mdx",
      textOf(repository)
        .replace(/^title.*$/m, "title: Un autre")
        .split("<Callout>")[0] ?? "",
    );
    repository.push();
    const { body } = await publish(server);
    expect(body.problems).toMatchObject([{ file, rule: "unclosed-tag", kept: good }]);
    // The rest goes live.
    expect((await get(`${server.url}/fr/articles/autre`)).status).toBe(200);
    expect((await get(server.url + page)).status).toBe(200);
  }
  await using server = await serveRepository(repository);
  const health = await healthOf(server);
  expect(health.problems).toMatchObject([{ file, rule: "unclosed-tag", kept: good }]);
  expect((await get(server.url + page)).text).toContain("Tech for Good Call");
});

test("a renamed folder's old address leads to the new one, also after a restart", async () => {
  using repository = createRepository("content");
  {
    await using server = await serveRepository(repository);
    repository.git("mv", `content/articles/${key}`, "content/articles/2020-12-01-appel");
    repository.push();
    await publish(server);
    expect((await get(server.url + page)).headers.get("location")).toBe("/fr/articles/appel");
    expect((await get(`${server.url}/fr/articles/appel`)).status).toBe(200);
  }
  await using server = await serveRepository(repository);
  const moved = await get(server.url + page);
  expect(moved.status).toBe(308);
  expect(moved.headers.get("location")).toBe("/fr/articles/appel");
});

test("a changed slug's old address leads to the new one", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  for (const slug of ["un", "deux"]) {
    const text = textOf(repository).replace(/^slug:.*\n/m, "");
    repository.write(file, text.replace("---\n", `---\nslug: ${slug}\n`));
    repository.push();
    await publish(server);
  }
  expect((await get(`${server.url}/fr/articles/un`)).headers.get("location")).toBe(
    "/fr/articles/deux",
  );
});

test("an image that was replaced is on its page when the endpoint answers", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const folder = "articles/2020-11-24-securite-globale";
  const address = "/fr/articles/securite-globale";
  const imageOf = async () =>
    decodeURIComponent(/url=([^&"]+)/.exec((await get(server.url + address)).text)?.[1] ?? "");
  const before = await imageOf();
  repository.write(`${folder}/vote.png`, readFileSync(`content/${folder}/vote-en.png`));
  repository.push();
  await publish(server);
  const after = await imageOf();
  expect(after).not.toBe(before);
  expect((await get(server.url + after)).status).toBe(200);
});

test("deleted, reverted, forced back, replaced: the state is that of the branch", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const first = repository.git("rev-parse", "HEAD");
  const status = async () => (await get(server.url + page)).status;

  repository.git("rm", "-rq", `content/articles/${key}`);
  repository.push();
  const removed = await publish(server);
  expect(removed.body.changed.map(({ change }) => change)).toEqual(["removed", "removed"]);
  expect(await status()).toBe(404);

  repository.git("revert", "--no-edit", "HEAD");
  repository.push();
  await publish(server);
  expect(await status()).toBe(200);

  repository.git("reset", "--hard", "--quiet", "HEAD~2");
  repository.push();
  await publish(server);
  expect(await status()).toBe(404);

  repository.git("reset", "--hard", "--quiet", first);
  repository.git("push", "--quiet", "--force", "origin", "HEAD:main");
  expect((await publish(server)).body.revision).toBe(first);
  expect(await status()).toBe(200);

  repository.git("checkout", "--quiet", "--orphan", "other");
  repository.git("rm", "-rqf", "content/articles/2021-02-11-conseil-national-du-numerique");
  const orphan = repository.push();
  expect((await publish(server)).body.revision).toBe(orphan);
  expect((await get(`${server.url}/fr/articles/conseil-national-du-numerique`)).status).toBe(404);
  expect(await status()).toBe(200);
});

test("an empty repository is an empty site, until its first commit", async () => {
  using repository = createRepository({});
  await using server = await serveRepository(repository);
  expect((await get(`${server.url}/fr`)).text).toContain("Rien n’est encore publié");
  repository.write("themes.yaml", "a:\n  name: { fr: A, en: A }\n  slug: { fr: a, en: a }\n");
  repository.write(
    "articles/x/fr.mdx",
    "---\ntitle: Premier\ndate: 2024-01-01\nsummary: S\nthemes: [a]\n---\nTexte\n",
  );
  repository.push();
  expect((await publish(server)).status).toBe(200);
  expect((await get(`${server.url}/fr`)).text).toContain("Premier");
});

test("an unreachable repository answers 502, and what was published stays, also after a restart", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  await rename(repository.address, `${repository.address}.away`);
  const answer = await publish(server);
  expect(answer.status).toBe(502);
  expect(answer.body.error).toContain("can't be reached");
  expect((await get(server.url + page)).status).toBe(200);
  await using again = await serve({
    content: {},
    env: { CONTENT_REPOSITORY: repository.address, DATA_DIR: server.dataDir },
  });
  expect((await get(again.url + page)).status).toBe(200);
});

test("a commit dated in the future is live at its instant with no request, and nowhere before", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const write = (name: string, title: string, date: Date) => {
    const fields = `title: "${title}"\ndate: ${date.toISOString()}\nsummary: "S."\nthemes: [blockchain]`;
    repository.write(`articles/${name}/fr.mdx`, `---\n${fields}\n---\n\nTexte.\n`);
    repository.push();
  };
  // What it takes here and now to make such an article's pages, without any embargo.
  write("2026-01-01-ouvert", "Titre ouvert", new Date("2026-01-01"));
  const started = Date.now();
  await publish(server);
  const ordinary = Date.now() - started;
  const at = new Date(Date.now() + Math.max(4_000, 5 * ordinary));
  write("2026-12-01-tenu", "Titre tenu secret", at);
  const { body } = await publish(server);
  expect(body.changed).toEqual([]);
  for (const path of [
    "/fr",
    "/en",
    "/fr/articles",
    "/fr/themes/blockchain",
    "/fr/articles/tenue",
    "/fr/articles/tenu",
  ]) {
    expect((await get(server.url + path)).text, path).not.toContain("Titre tenu secret");
  }
  // Nobody asks for a page: the log tells. Looked at often, so that waiting is not counted as the
  // server's time.
  await expect.poll(() => publishesIn(server).length, { intervals: [20], timeout: 30_000 }).toBe(4);
  const late = Date.now() - at.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(aSecond(durationIn(publishesIn(server).at(-1))));
  expect((await get(`${server.url}/fr/articles/tenu`)).status).toBe(200);
});

test("publishes asked for at once are few, and all see the newest commit", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  repository.write(file, `${textOf(repository)}\nEncore.\n`);
  const revision = repository.push();
  const answers = await Promise.all(Array.from({ length: 12 }, () => publish(server)));
  expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([revision]));
  expect(publishesIn(server).length).toBeLessThanOrEqual(4);
});
