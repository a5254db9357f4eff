import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { children, openFiles, residentMemory, whyNoProc } from "./support/proc.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { exampleContent } from "./support/workspace.ts";

/** `PUBLISHES=1000` for the whole; the memory that a start has yet to take is taken by a fifth. */
const publishes = Number(process.env.PUBLISHES ?? 60);
const settled = Math.floor(publishes / 5);

/** How long a reader rests between two pages, in milliseconds. */
const pause = 25;

const key = "2020-12-01-compte";
const file = `articles/${key}/fr.mdx`;
/** Lists change with every tenth publish: they are many pages. */
const perTitle = 10;
const textOf = (number: number) =>
  `---\ntitle: "Dizaine ${Math.floor(number / perTitle)}."\ndate: 2020-12-01\nsummary: "Résumé."\nthemes: [blockchain]\n---\n\nCompte ${number}.\n`;

/** Commits of one number after the other, made at once and not yet published. */
function commitNumbers({ address, git }: Repository, count: number): string[] {
  const stream = Array.from({ length: count }, (_, index) => {
    const text = textOf(index + 1);
    const from = index === 0 ? "from refs/heads/main^0\n" : "";
    return (
      `commit refs/heads/next\ncommitter E <e@example.org> ${1_700_000_000 + index} +0000\n` +
      `data 1\nN\n${from}M 100644 inline content/${file}\n` +
      `data ${Buffer.byteLength(text)}\n${text}\n`
    );
  });
  execFileSync("git", ["fast-import", "--quiet"], { cwd: address, input: stream.join("") });
  git("fetch", "--quiet", "origin", "next");
  return git("rev-list", "--reverse", "HEAD..FETCH_HEAD").split("\n");
}

test("publish after publish under load: no wrong page, none lost, and nothing grows", async () => {
  test.skip(whyNoProc !== undefined, `${whyNoProc}.`);
  test.setTimeout(300_000 + publishes * 2_000);
  using repository = createRepository(exampleContent);
  repository.write(file, textOf(0));
  repository.push();
  const commits = commitNumbers(repository, publishes);
  expect(commits).toHaveLength(publishes);
  await using server = await serveRepository(repository);

  /** The last number that was answered, and the last one that was pushed. */
  const number = { live: 0, pushed: 0 };
  let ended = false;
  let read = 0;
  const reader = async (path: string, shows: RegExp, step: number) => {
    while (!ended) {
      const least = Math.floor(number.live / step);
      const response = await fetch(server.url + path);
      const text = await response.text();
      const most = Math.floor(number.pushed / step);
      expect(response.status, path).toBe(200);
      const shown = Number(shows.exec(text)?.[1]);
      expect(shown, `${path} shows ${shown}, of ${least} to ${most}`).toBeGreaterThanOrEqual(least);
      expect(shown).toBeLessThanOrEqual(most);
      read += 1;
      // As many readers as there are, they leave the server something to publish with.
      await delay(pause);
    }
  };
  const reading = Promise.all([
    reader("/fr/articles/compte", /Compte (\d+)\./, 1),
    reader("/fr/articles/compte.md", /Compte (\d+)\./, 1),
    reader("/fr", /Dizaine (\d+)\./, perTitle),
  ]);
  // A wrong page ends the test, but not before it is waited for.
  reading.catch(() => undefined);

  const memory: number[] = [];
  let files = 0;
  for (const [index, commit] of commits.entries()) {
    number.pushed = index + 1;
    execFileSync("git", ["--git-dir", repository.address, "update-ref", "refs/heads/main", commit]);
    const answer = await publish(server);
    expect(answer).toMatchObject({ status: 200, body: { revision: commit, warnings: [] } });
    number.live = index + 1;
    memory.push(residentMemory(server.pid));
    if (index === settled) files = openFiles(server.pid);
  }
  ended = true;
  await reading;

  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[values.length >> 1];
  const window = Math.ceil(publishes / 10);
  const [early = 0, late = 0] = [
    middle(memory.slice(settled, settled + window)),
    middle(memory.slice(-window)),
  ];
  // One reads the clone's objects, one those of the repository on this machine; one may be packing.
  await expect.poll(() => children(server.pid).length).toBeLessThanOrEqual(2);
  const clone = readdirSync(server.dataDir).find((name) => /^repository-.*\.git$/.test(name)) ?? "";
  const objects = readdirSync(join(server.dataDir, clone, "objects"), { recursive: true });
  const figures = {
    publishes,
    read,
    memory: `${early.toFixed(0)} → ${late.toFixed(0)} MiB`,
    files: `${files} → ${openFiles(server.pid)}`,
    processes: children(server.pid),
    objects: objects.length,
  };
  console.log(JSON.stringify(figures));
  expect(late - early, "MiB more").toBeLessThan(48);
  expect(openFiles(server.pid)).toBeLessThanOrEqual(files + 8);
  expect(objects.length, "files of git's objects").toBeLessThan(2_200);
  await server.stop("SIGKILL");

  await using again = await serveRepository(repository, { DATA_DIR: server.dataDir });
  const health = await (await fetch(`${again.url}/api/health`)).json();
  expect(health.revision).toBe(commits.at(-1));
  await again.stop();
  const database = new DatabaseSync(join(server.dataDir, "parsed.sqlite"), { readOnly: true });
  const rows = database.prepare("SELECT path FROM file WHERE path = ?").all(file);
  database.close();
  expect(rows).toHaveLength(1);
});
