import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "@playwright/test";
import {
  allowWrites,
  refuseWrites,
  refusingWrites,
  smallDisk,
  whyNoLimit,
} from "./support/full-disk.ts";
import { get } from "./support/get.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const page = "/fr/articles/tech-for-good-call";
const illustrated = "/fr/articles/securite-globale";

/** Adds a word that stands nowhere else to the article, and pushes it. */
function pushWord(repository: Repository, word: string): string {
  const path = join(repository.work, "content", file);
  repository.write(file, `${readFileSync(path, "utf8")}\nOn y lit ${word}.\n`);
  return repository.push();
}

const finds = async ({ url }: Server, word: string) =>
  (await get(`${url}/fr/recherche?q=${word}`)).text.includes(page);

/** What readers ask for of every kind, each made now rather than kept, is there. */
async function expectEverythingServed({ url }: Server) {
  const { text } = await get(url + illustrated);
  const image = /src="([^"]*_next\/image[^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  expect(image).toBeDefined();
  const paths = ["/fr", "/en", "/fr/articles", "/fr/feed.xml", "/sitemap.xml", "/api/health"];
  for (const path of [...paths, page, `${page}/history`, `${page}/card.png`, image]) {
    expect((await get(url + path)).status, path).toBe(200);
  }
}

/** What Node compiles is written where all else is, and not where the tests share it. */
const alone = { NODE_COMPILE_CACHE: undefined };

const revisionOf = async ({ url }: Server) => JSON.parse((await get(`${url}/api/health`)).text);

test("with the disk full everywhere a commit is live all the same, and the answer says what is not kept", async () => {
  const reason = whyNoLimit();
  test.skip(reason !== undefined, `${reason}.`);
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository, {
    ...alone,
    PREVIEW_SECRET: "for reviews",
  });
  refuseWrites(server.pid);
  await expectEverythingServed(server);
  for (const word of ["zinzolin", "amarante"]) {
    const revision = pushWord(repository, word);
    const answer = await publish(server);
    expect(answer).toMatchObject({ status: 200, body: { revision } });
    expect(answer.body.warnings.join("\n")).toContain("not stored");
    // Readers have it before it is copied: the log tells.
    await expect.poll(() => server.log.join("\n")).toContain("The repository was not copied");
    expect((await get(server.url + page)).text).toContain(word);
  }
  await expectEverythingServed(server);

  allowWrites(server.pid);
  const newest = pushWord(repository, "vermeil");
  const answer = await publish(server);
  expect(answer).toMatchObject({ status: 200, body: { revision: newest, warnings: [] } });
  for (const word of ["zinzolin", "amarante", "vermeil"]) {
    await expect.poll(() => finds(server, word), word).toBe(true);
  }
  await server.stop("SIGKILL");
  await using again = await serveRepository(repository, { DATA_DIR: server.dataDir });
  expect(await revisionOf(again)).toMatchObject({ status: "ok", revision: newest });
  expect((await get(again.url + page)).text).toContain("vermeil");
  await again.stop();

  // A start without space serves what was published last; its index is in memory.
  const env = { ...alone, DATA_DIR: server.dataDir };
  await using full = await serveRepository(repository, env, { under: refusingWrites });
  expect(await revisionOf(full)).toMatchObject({ status: "ok", revision: newest });
  await expectEverythingServed(full);
  await expect.poll(() => finds(full, "vermeil")).toBe(true);
  expect(full.log.join("\n")).toMatch(/warning .*sqlite can't be written, memory is used instead/);
});

test("a repository elsewhere that finds DATA_DIR full is told so; nothing is lost, and what was published stays", async () => {
  using disk = smallDisk(24);
  test.skip(disk === undefined, "Mounting a disk is not allowed here.");
  if (disk === undefined) return;
  using repository = createRepository(exampleContent);
  const distant = { address: `file://${repository.address}` };
  const env = { ...alone, DATA_DIR: join(disk.path, "data") };
  await using server = await serveRepository(distant, env);
  const before = repository.git("rev-parse", "HEAD");
  expect((await get(server.url + page)).status).toBe(200);

  disk.fill();
  const revision = pushWord(repository, "zinzolin");
  const refused = await publish(server);
  expect(refused.status).toBe(502);
  expect(refused.body.error).toContain("No space left on device");
  expect((await get(server.url + page)).text).not.toContain("zinzolin");
  await expectEverythingServed(server);
  await server.stop("SIGKILL");

  await using started = await serveRepository(distant, env);
  expect((await revisionOf(started)).revision).toBe(before);
  await expectEverythingServed(started);
  disk.free();
  expect(await publish(started)).toMatchObject({ status: 200, body: { revision } });
  expect((await get(started.url + page)).text).toContain("zinzolin");
  await started.stop("SIGKILL");
  await using again = await serveRepository(distant, env);
  expect((await revisionOf(again)).revision).toBe(revision);
  expect(await finds(again, "zinzolin")).toBe(true);
});

/** Each database in another way. */
const damages: Record<string, (path: string) => void> = {
  // Garbage from the middle on.
  "parsed.sqlite": (path) => {
    // Closing it brings what the log still holds into the file.
    new DatabaseSync(path).close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, bytes.length / 2));
  },
  "search.sqlite": (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  // A folder in its place.
  "reviews/parsed.sqlite": (path) => {
    rmSync(path);
    mkdirSync(join(path, "inside"), { recursive: true });
  },
};

test("whatever became of its databases while it was stopped, the next start makes them anew", async () => {
  using repository = createRepository(exampleContent);
  const env = { PREVIEW_SECRET: "for reviews" };
  await using first = await serveRepository(repository, env);
  await expect.poll(() => finds(first, "Call")).toBe(true);
  await first.stop();
  for (const [name, damage] of Object.entries(damages)) damage(join(first.dataDir, name));
  await using server = await serveRepository(repository, { ...env, DATA_DIR: first.dataDir });
  await expectEverythingServed(server);
  await expect.poll(() => finds(server, "Call")).toBe(true);
  expect(await publish(server)).toMatchObject({ status: 200, body: { warnings: [] } });
});
