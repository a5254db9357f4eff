import { once } from "node:events";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type Desk, fileOn, inRepository, openDesk } from "../../../e2e/support/desk.ts";
import { smallDisk } from "../../../e2e/support/full-disk.ts";
import { createRepository, type Repository } from "../../../e2e/support/repository.ts";
import { blobId } from "../../content/source/blob.ts";
import { gitSaving } from "./git-saving.ts";
import { type RefusalReason, refusalReasons } from "./outcome.ts";
import { refusalText } from "./refusal-text.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const first = "Un.\n";
const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };
const id = (text: string) => blobId(Buffer.from(text));

afterEach(() => vi.unstubAllEnvs());

function save(desk: Pick<Desk, "save">, text: string, base: string, file = path) {
  const written = { path: file, bytes: Buffer.from(text), base: id(base) };
  return desk.save({ key, files: [written], person: ana });
}

function hook(repository: Repository, script: string) {
  const file = join(repository.address, "hooks/pre-receive");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

test("a repository that refuses a save says why, and has what it had; let in, the text is saved", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  hook(repository, "echo 'Ticket manquant' >&2; exit 1");
  const refusal = await save(desk, "Trois.\n", "Deux.\n");
  expect(refusal).toEqual({ refused: "hook", detail: "Ticket manquant" });
  expect(await desk.publish(key, ana)).toMatchObject({ refused: "hook" });
  expect(fileOn(repository.address, `desk/${key}`, path)).toBe("Deux.\n");
  hook(repository, "exit 0");
  expect(await save(desk, "Trois.\n", "Deux.\n")).toHaveProperty("commit");
});

test("a published branch that is protected keeps the text on its own", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const words = "GL: You are not allowed to push code to protected branches on this project.";
  hook(repository, `grep -q refs/heads/main && { echo '${words}' >&2; exit 1; }; exit 0`);
  expect(await save(desk, "Deux.\n", first)).toHaveProperty("commit");
  expect(await desk.publish(key, ana)).toEqual({ refused: "protected", detail: words });
  expect(fileOn(repository.address, "main", path)).toBe(first);
  expect(fileOn(repository.address, `desk/${key}`, path)).toBe("Deux.\n");
});

test("a branch that is checked out is not written to", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.work);
  expect(await save(desk, "Deux.\n", first)).toHaveProperty("commit");
  expect(await desk.publish(key, ana)).toMatchObject({ refused: "checked-out" });
});

test("a repository that is gone, and back, is said, and written to again", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  renameSync(repository.address, `${repository.address}.away`);
  for (const answer of [
    await save(desk, "Trois.\n", "Deux.\n"),
    await desk.open(key),
    await desk.publish(key, ana),
    await desk.merge(key, ana),
    await desk.discard(key, "0".repeat(40)),
    await desk.branches(),
  ]) {
    expect(answer).toMatchObject({ refused: "gone" });
  }
  renameSync(`${repository.address}.away`, repository.address);
  expect(await save(desk, "Trois.\n", "Deux.\n")).toHaveProperty("commit");
});

test("a repository without the published branch is said", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  inRepository(repository.address, "branch", "-m", "main", "trunk");
  expect(await save(desk, "Deux.\n", first)).toEqual({ refused: "no-branch", detail: "main" });
});

/** What a forge answers to every request. */
async function forge(status: number) {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.writeHead(status, { "www-authenticate": 'Basic realm="forge"' }).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const stop = () => void server.close();
  return { host: `127.0.0.1:${port}`, asked, [Symbol.dispose]: stop };
}

test.each([
  [401, "credentials"],
  [403, "read-only"],
  [404, "gone"],
  [503, "unreachable"],
])("a forge that answers %d: %s, and the password is in no word of it", async (status, refused) => {
  using server = await forge(status);
  using desk = await openDesk(`http://site:motdepasse@${server.host}/o/r.git`);
  const refusal = await save(desk, "Deux.\n", first);
  expect(refusal).toMatchObject({ refused });
  expect(JSON.stringify(refusal)).not.toContain("motdepasse");
  expect(server.asked.length).toBeGreaterThan(0);
});

test("a network that is gone is said", async () => {
  using desk = await openDesk("http://127.0.0.1:9/o/r.git");
  expect(await save(desk, "Deux.\n", first)).toMatchObject({ refused: "unreachable" });
});

const disk = smallDisk(3);
test.skipIf(disk === undefined)(
  "a disk without space is said; with space, the text is saved",
  async () => {
    using small = disk;
    if (small === undefined) return;
    using repository = createRepository({ [path]: first });
    const settings = { branch: "main", folder: "content", site: "https://bureau.example" };
    const dataDirectory = join(small.path, "data");
    const desk = await gitSaving({ ...settings, address: repository.address, dataDirectory });
    await save(desk, "Deux.\n", first);
    small.fill();
    const large = `Trois.\n${Array.from({ length: 5_000 }, () => Math.random()).join("\n")}\n`;
    expect(await save(desk, large, "Deux.\n")).toMatchObject({ refused: "no-space" });
    expect(fileOn(repository.address, `desk/${key}`, path)).toBe("Deux.\n");
    small.free();
    expect(await save(desk, large, "Deux.\n")).toHaveProperty("commit");
  },
);

test.each([
  ...[
    "",
    "#a#",
    "-f",
    "--exec=x",
    "a..b",
    "a@{1}",
    "a.lock",
    "a b",
    "a~1",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[",
  ],
  ...["a\\b", "a\nb", "a\u0000b", "/a", "a/", "a/b", "../main", ".git", "a.", "pages", "pages/"],
  ...["pages/a/b", "pages/-a", "pages/.git", "refs/heads/main", "a\u200bb", "x".repeat(300)],
])("no branch is named after the key %j", async (odd) => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const file = { path: `articles/${odd}/fr.mdx`, bytes: Buffer.from("x"), base: undefined };
  for (const answer of [
    await desk.save({ key: odd, files: [file], person: ana }),
    await desk.open(odd),
    await desk.publish(odd, ana),
    await desk.discard(odd, "0".repeat(40)),
  ]) {
    expect(answer).toMatchObject({ refused: "bad-key" });
  }
  expect(inRepository(repository.address, "for-each-ref", "--format=%(refname)")).toBe(
    "refs/heads/main",
  );
});

test.each([
  ...[
    "../x.mdx",
    `../${path}`,
    `/${path}`,
    `articles/../../x/${key}/fr.mdx`,
    `articles//${key}/fr.mdx`,
  ],
  ...[
    `articles/${key}/.git/config`,
    `articles/${key}/.git`,
    `articles/${key}/..`,
    `articles/${key}/.`,
  ],
  ...[`articles\\${key}\\fr.mdx`, `articles/${key}/fr.mdx `, `articles/${key}/image.png.`, "", "."],
  ...[`articles/${key}/a\nb.png`, `articles/${key}/a\u0000.png`, `articles/${key}/a\u202e.png`],
  ...[
    `articles/${key}/run.sh`,
    `articles/${key}/index.html`,
    `articles/${key}/page.js`,
    "site.yaml",
  ],
  ...[`articles/${key}/GIT~1/fr.mdx`, `articles/git~1/${key}/fr.mdx`, `articles/.x/${key}/fr.mdx`],
  ...[
    "articles/2024-06-01-autre/fr.mdx",
    "package.json",
    ".github/workflows/x.yaml",
    "pages/a/fr.mdx",
  ],
  ...[`articles/a/b/${key}/fr.mdx`, `${key}/fr.mdx`, `articles/${key}/${"x".repeat(300)}.png`],
])("nothing is written to %j", async (odd) => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const file = { path: odd, bytes: Buffer.from("x"), base: undefined };
  const answer = await desk.save({ key, files: [file], person: ana });
  expect(answer).toMatchObject({ refused: "bad-path" });
  expect(inRepository(repository.address, "for-each-ref", "--format=%(refname)")).toBe(
    "refs/heads/main",
  );
});

test("more than a site shows is not written", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  expect(await save(desk, "x".repeat(1024 * 1024 + 1), first)).toEqual({
    ...{ refused: "too-large", detail: path },
  });
  const files = Array.from({ length: 201 }, (_, index) => ({
    ...{ path: `articles/${key}/${index}.png`, bytes: Buffer.from("x"), base: undefined },
  }));
  expect(await desk.save({ key, files, person: ana })).toMatchObject({ refused: "too-large" });
});

test.each([
  ["a link in place of a text", path, (target: string) => symlinkSync("/etc/passwd", target)],
  [
    "a link in place of a folder",
    `articles/${key}`,
    (target: string) => symlinkSync("/tmp", target),
  ],
  [
    "a folder in place of a text",
    path,
    (target: string) => {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, "x"), "x");
    },
  ],
])("%s is neither followed nor written over", async (_, place, put) => {
  using repository = createRepository({ "articles/2024-06-01-deux/fr.mdx": first });
  using desk = await openDesk(repository.address);
  mkdirSync(join(repository.work, "content/articles"), { recursive: true });
  if (place === path) mkdirSync(join(repository.work, `content/articles/${key}`));
  put(join(repository.work, "content", place));
  repository.push();
  const file = { path, bytes: Buffer.from("x"), base: undefined };
  expect(await desk.save({ key, files: [file], person: ana })).toMatchObject({ refused: "link" });
  const opened = await desk.open(key);
  expect("files" in opened ? opened.files : []).toEqual([]);
});

test("a submodule in place of a folder is neither followed nor written over", async () => {
  using repository = createRepository({ "articles/2024-06-01-deux/fr.mdx": first });
  using desk = await openDesk(repository.address);
  const head = repository.git("rev-parse", "HEAD");
  const info = `160000,${head},content/articles/${key}`;
  repository.git("update-index", "--add", "--cacheinfo", info);
  repository.git("commit", "--quiet", "-m", "Submodule");
  repository.git("push", "--quiet", "origin", "HEAD:main");
  const file = { path, bytes: Buffer.from("x"), base: undefined };
  expect(await desk.save({ key, files: [file], person: ana })).toMatchObject({ refused: "link" });
});

test.each(["en", "fr"])("a link on a work's branch is not published: %s.mdx", async (name) => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  repository.git("fetch", "--quiet", "origin");
  repository.git("checkout", "--quiet", "-B", "own", `origin/desk/${key}`);
  const place = join(repository.work, `content/articles/${key}/${name}.mdx`);
  rmSync(place, { force: true });
  symlinkSync("/etc/passwd", place);
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "-m", "By hand");
  repository.git("push", "--quiet", "origin", `own:desk/${key}`);
  expect(await desk.publish(key, ana)).toMatchObject({ refused: "link" });
});

test.each(["fr", "en"])("every reason is told in words (%s)", (locale) => {
  const text = (refused: RefusalReason) => refusalText({ refused, detail: "Le détail" }, locale);
  const texts = refusalReasons.map(text);
  expect(new Set(texts).size).toBe(refusalReasons.length);
  for (const each of texts) expect(each).toMatch(/^[^{}]{20,}\.$/);
});
