import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { healthOf } from "../support/health.ts";
import { test } from "../support/published-site.ts";
import { publish, publishesIn, secret, serveRepository } from "../support/publishing.ts";
import { createRepository, type Repository } from "../support/repository.ts";
import { type Server, serve } from "../support/serve.ts";
import { exampleContent } from "../support/workspace.ts";

const key = "2020-12-01-tech-for-good-call";
const file = `articles/${key}/fr.mdx`;
const page = "/fr/articles/tech-for-good-call";

const textOf = (repository: Repository, path = file) =>
  readFileSync(join(repository.work, "content", path), "utf8");
const get = async (url: string) => {
  const response = await fetch(url, { redirect: "manual" });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test("when the endpoint answers, the commit is live, and it says what went live", async ({
  site: { repository, server },
}) => {
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

test("only who knows the secret may publish, in any of three ways", async ({
  site: { server },
}) => {
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
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository, { PUBLISH_SECRET: undefined });
  expect((await publish(server)).status).toBe(404);
});

test("a broken commit keeps the last good version and a renamed folder redirects, also after a restart", async () => {
  using repository = createRepository(exampleContent);
  const good = repository.git("rev-parse", "HEAD");
  const renamed = "2020-12-11-sup-dpo-donnees-souverainete";
  const former = "/fr/articles/sup-dpo-donnees-souverainete";
  const expectBoth = async (server: Server) => {
    expect((await get(server.url + page)).text).toContain("Tech for Good Call");
    const moved = await get(server.url + former);
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe("/fr/articles/donnees");
    expect((await get(`${server.url}/fr/articles/donnees`)).status).toBe(200);
  };
  {
    await using server = await serveRepository(repository);
    repository.write(file, `${textOf(repository)}\n<Callout>\n`);
    repository.write(
      "articles/2020-12-02-autre/fr.mdx",
      textOf(repository)
        .replace(/^title.*$/m, "title: Un autre")
        .split("<Callout>")[0] ?? "",
    );
    repository.git("mv", `content/articles/${renamed}`, "content/articles/2020-12-11-donnees");
    repository.push();
    const { body } = await publish(server);
    expect(body.problems).toMatchObject([{ file, rule: "unclosed-tag", kept: good }]);
    // The rest goes live.
    expect((await get(`${server.url}/fr/articles/autre`)).status).toBe(200);
    await expectBoth(server);
  }
  await using server = await serveRepository(repository);
  const health = await healthOf(server);
  expect(health.problems).toMatchObject([{ file, rule: "unclosed-tag", kept: good }]);
  await expectBoth(server);
});

test("a changed slug's old address leads to the new one", async ({
  site: { repository, server },
}) => {
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

test("an image that was replaced is on its page when the endpoint answers", async ({
  site: { repository, server },
}) => {
  const folder = "articles/2020-11-24-securite-globale";
  const address = "/fr/articles/securite-globale";
  const imageOf = async () =>
    decodeURIComponent(/url=([^&"]+)/.exec((await get(server.url + address)).text)?.[1] ?? "");
  const before = await imageOf();
  repository.write(`${folder}/vote.png`, readFileSync(`${exampleContent}/${folder}/vote-en.png`));
  repository.push();
  await publish(server);
  const after = await imageOf();
  expect(after).not.toBe(before);
  expect((await get(server.url + after)).status).toBe(200);
});

test("deleted, reverted, forced back, replaced: the state is that of the branch", async ({
  site: { repository, server },
}) => {
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
  // Nothing says yet in which language.
  expect((await get(`${server.url}/en`)).text).toContain("Nothing has been published yet");
  repository.write("themes.yaml", "a:\n  name: { fr: A, en: A }\n  slug: { fr: a, en: a }\n");
  repository.write(
    "articles/x/fr.mdx",
    "---\ntitle: Premier\ndate: 2024-01-01\nsummary: S\nthemes: [a]\n---\nTexte\n",
  );
  repository.push();
  expect((await publish(server)).status).toBe(200);
  expect((await get(`${server.url}/fr`)).text).toContain("Premier");
});

test("an unreachable repository answers 502, and what was published stays, also after a restart", async ({
  site: { repository, server },
}) => {
  const away = `${repository.address}.away`;
  await rename(repository.address, away);
  const answer = await publish(server);
  expect(answer.status).toBe(502);
  expect(answer.body.error).toContain("can't be reached");
  expect((await get(server.url + page)).status).toBe(200);
  await using again = await serve({
    content: {},
    env: { CONTENT_REPOSITORY: repository.address, DATA_DIR: server.dataDir },
  });
  expect((await get(again.url + page)).status).toBe(200);
  await rename(away, repository.address);
});

test("a commit dated in the future is live at its instant with no request, and nowhere before", async ({
  site: { repository, server },
}) => {
  const write = (name: string, title: string, date: Date) => {
    const fields = `title: "${title}"\ndate: ${date.toISOString()}\nsummary: "S."\nthemes: [blockchain]`;
    repository.write(`articles/${name}/fr.mdx`, `---\n${fields}\n---\n\nTexte.\n`);
  };
  write("2099-12-01-tenu", "Titre tenu secret", new Date("2099-12-01"));
  repository.push();
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

  const at = new Date(Date.now() + 3_000);
  write("2026-12-01-proche", "Titre proche", at);
  repository.push();
  await publish(server);
  // Nobody asks for a page: the log tells.
  const told = () => publishesIn(server).length;
  const before = told();
  if (Date.now() < at.getTime()) await expect.poll(told).toBeGreaterThan(before);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  expect((await get(`${server.url}/fr`)).text).toContain("Titre proche");
  expect((await get(`${server.url}/fr/articles/proche`)).status).toBe(200);
});

test("publishes asked for at once are few, and all see the newest commit", async ({
  site: { repository, server },
}) => {
  repository.write(file, `${textOf(repository)}\nEncore.\n`);
  const revision = repository.push();
  const before = publishesIn(server).length;
  const answers = await Promise.all(Array.from({ length: 12 }, () => publish(server)));
  expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([revision]));
  expect(publishesIn(server).length - before).toBeLessThanOrEqual(3);
});
