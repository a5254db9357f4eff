import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { renamesUpTo } from "./rename-cache.ts";
import { renamesIn } from "./renames.ts";

const root = mkdtempSync(join(tmpdir(), "tribune-renames-"));
const repository = join(root, ".git");
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  const author = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
  return execFileSync("git", ["-C", root, ...author, ...args], { encoding: "utf8" }).trim();
}

const run = async (...args: readonly string[]) => git(...args);

const read = async (blob: string) => Buffer.from(git("cat-file", "blob", blob));

function commit(): string {
  git("add", "--all");
  git("commit", "--quiet", "--message", "x");
  return git("rev-parse", "HEAD");
}

test("what is kept grows with the history to what all of it tells, and is made anew if it can't", async () => {
  git("init", "--quiet", "--initial-branch=main");
  const text = "---\ntitle: A\n---\n".padEnd(400, "text ");
  mkdirSync(join(root, "articles/a"), { recursive: true });
  writeFileSync(join(root, "articles/a/fr.mdx"), text);
  commit();
  git("mv", "articles/a", "articles/b");
  const second = commit();
  expect(await renamesUpTo(run, read, repository, second, "")).toMatchObject([
    { from: "articles/a/fr.mdx", to: "articles/b/fr.mdx" },
  ]);

  git("mv", "articles/b", "articles/c");
  const third = commit();
  const grown = await renamesUpTo(run, read, repository, third, "");
  expect(grown).toEqual(await renamesIn(run, read, third, ""));
  expect(grown).toHaveLength(2);

  // Told from a file alone: a start on the same commit asks git for nothing.
  const file = join(repository, "tribune-renames.json");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace('"to":"articles/c/fr.mdx"', '"to":"told.mdx"'),
  );
  expect(await renamesUpTo(run, read, repository, third, "")).toContainEqual(
    expect.objectContaining({ to: "told.mdx" }),
  );

  writeFileSync(file, "{");
  expect(await renamesUpTo(run, read, repository, third, "")).toEqual(grown);
  // A branch that was moved back is no part of what is known.
  expect(await renamesUpTo(run, read, repository, second, "")).toHaveLength(1);
});
