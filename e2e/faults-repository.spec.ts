import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { get } from "./support/get.ts";
import { type Manner, serveGit } from "./support/git-over-http.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const page = "/fr/articles/tech-for-good-call";
const illustrated = "/fr/articles/securite-globale";

function pushSentence(repository: Repository, sentence: string): string {
  const path = join(repository.work, "content", file);
  repository.write(file, `${readFileSync(path, "utf8")}\n${sentence}\n`);
  return repository.push();
}

/** The same repository as one on another machine: it is never read in place. */
const distant = ({ address }: Repository) => ({ address: `file://${address}` });

const looseObject = (repository: string, id: string) =>
  join(repository, "objects", id.slice(0, 2), id.slice(2));

const cloneIn = (dataDir: string) =>
  join(dataDir, readdirSync(dataDir).find((name) => /^repository-.*\.git$/.test(name)) ?? "");

/** All files of git's objects in a clone. */
function objectsIn(clone: string): string[] {
  return readdirSync(join(clone, "objects"), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}

/** The image of the page is read from git's objects each time. */
async function imageStatus({ url }: Server): Promise<number> {
  const { text } = await get(url + illustrated);
  const original = /url=([^&"]+)/.exec(text)?.[1] ?? "";
  return (await get(url + decodeURIComponent(original))).status;
}

const cutShort = (clone: string) => {
  for (const object of objectsIn(clone)) truncateSync(object, 20);
};

test("a clone that vanishes or is damaged, under the server or while it was stopped, is made anew by the next publish, start or reader's image", async () => {
  using repository = createRepository(exampleContent);
  const source = distant(repository);
  await using server = await serveRepository(source);
  const { dataDir } = server;
  expect(await imageStatus(server)).toBe(200);
  rmSync(cloneIn(dataDir), { recursive: true });
  const revision = pushSentence(repository, "Quand même.");
  expect(await publish(server)).toMatchObject({ status: 200, body: { revision } });
  expect((await get(server.url + page)).text).toContain("Quand même.");
  expect(await imageStatus(server)).toBe(200);
  await server.stop();

  const missed = pushSentence(repository, "Pendant l’arrêt.");
  cutShort(cloneIn(dataDir));
  await using again = await serveRepository(source, { DATA_DIR: dataDir });
  const health = JSON.parse((await get(`${again.url}/api/health`)).text);
  expect(health).toMatchObject({ status: "ok", revision: missed });
  expect((await get(again.url + page)).text).toContain("Pendant l’arrêt.");
  expect(await imageStatus(again)).toBe(200);

  // Its first reader is a reader's image.
  await using other = await serveRepository(source);
  cutShort(cloneIn(other.dataDir));
  expect(await imageStatus(other)).toBe(200);
});

const faults: Record<string, (repository: Repository, blob: string) => () => void> = {
  "moved away": ({ address }) => {
    const away = `${address}.away`;
    renameSync(address, away);
    return () => renameSync(away, address);
  },
  "its newest text cut short": ({ address }, blob) => breakFile(looseObject(address, blob)),
  "HEAD and branches garbage": ({ address }) => {
    const mend = [
      breakFile(join(address, "packed-refs")),
      breakFile(join(address, "refs/heads/main")),
      breakFile(join(address, "HEAD")),
    ];
    return () => {
      for (const each of mend) each();
    };
  },
};

/** Puts garbage in place of a file, or where there is none. Returns what takes it back. */
function breakFile(path: string): () => void {
  const bytes = readOrUndefined(path);
  rmSync(path, { force: true });
  writeFileSync(path, "garbage");
  return () => {
    rmSync(path, { force: true });
    if (bytes !== undefined) writeFileSync(path, bytes);
  };
}

function readOrUndefined(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

for (const [kind, as] of [
  ["read in place", (repository: Repository) => repository],
  ["elsewhere", distant],
] as const) {
  test(`a repository gone or corrupt answers 502 with a reason, readers keep what they had, and mended it publishes; it is ${kind}`, async () => {
    using repository = createRepository(exampleContent);
    await using server = await serveRepository(as(repository));
    expect((await get(server.url + page)).status).toBe(200);
    for (const [name, breaks] of Object.entries(faults)) {
      const revision = pushSentence(repository, `Malgré ceci, ${name}.`);
      const blob = repository.git("rev-parse", `HEAD:content/${file}`);
      const mend = breaks(repository, blob);
      const refused = await publish(server);
      expect(refused.status, `${name} ${JSON.stringify(refused.body)}`).toBe(502);
      expect(refused.body.error, name).toContain("can't be reached");
      const kept = await get(server.url + page);
      expect(kept.status).toBe(200);
      expect(kept.text).not.toContain(`Malgré ceci, ${name}.`);
      expect(await imageStatus(server), name).toBe(200);
      mend();
      expect(await publish(server), name).toMatchObject({ status: 200, body: { revision } });
      expect((await get(server.url + page)).text).toContain(`Malgré ceci, ${name}.`);
    }
  });
}

for (const manner of ["never", "slowly"] satisfies Manner[]) {
  test(`a server of repositories that answers ${manner} is given up, while readers are served`, async () => {
    using repository = createRepository(exampleContent);
    await using remote = await serveGit(repository.address);
    await using server = await serveRepository(remote);
    const revision = pushSentence(repository, "Plus tard.");
    remote.manner = manner;
    let answered = false;
    const asked = publish(server).finally(() => {
      answered = true;
    });
    let served = 0;
    while (!answered) {
      expect((await get(`${server.url}/fr/recherche?q=call${served}`)).status).toBe(200);
      served += 1;
    }
    expect(served).toBeGreaterThan(10);
    const refused = await asked;
    expect(refused.status).toBe(502);
    expect(refused.body.error).toContain("too slow");
    remote.manner = "well";
    expect(await publish(server)).toMatchObject({ status: 200, body: { revision } });
    expect((await get(server.url + page)).text).toContain("Plus tard.");
  });
}
