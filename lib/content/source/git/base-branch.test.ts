import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type Repository } from "../../../../e2e/support/repository.ts";
import { directorySource } from "../directory.ts";
import type { Source } from "../source.ts";
import { gitSource } from "./git-source.ts";

const [old, own, theirs] = ["un", "branche", "main"].map((key) => `articles/${key}/fr.mdx`);

/** A branch that left main at the first commit, and is checked out; main has moved on. */
function branched(): Repository {
  const repository = createRepository({ [old ?? ""]: "Un." });
  const { git, write } = repository;
  write(theirs ?? "", "Sur main.");
  repository.push();
  git("checkout", "--quiet", "-b", "relire", "HEAD~1");
  write(own ?? "", "Sur la branche.");
  write(old ?? "", "Un, autrement.");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Relire");
  git("push", "--quiet", "origin", "relire");
  return repository;
}

/** What a branch is found to be merged into, and to change itself. */
async function baseOf(source: Source) {
  const base = await source.base?.(await source.snapshot());
  if (base === undefined || "refused" in base) return base;
  const { branch, snapshot, revision } = base;
  const { ahead, behind } = revision;
  return {
    branch,
    has: [...snapshot.entries.keys()].sort(),
    own: [...revision.own],
    ahead,
    behind,
  };
}

async function withClone<T>(address: string, use: (source: Source) => Promise<T>): Promise<T> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-base-"));
  try {
    return await use(
      await gitSource({ address, branch: "relire", folder: "content", dataDirectory }),
    );
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

const expected = {
  has: [theirs, "site.yaml", old].sort((a = "", b = "") => (a < b ? -1 : 1)),
  own: expect.arrayContaining([own, old]),
  ahead: 1,
  behind: 1,
};

test("a branch of a repository is compared with main, each with what it changed itself", async () => {
  using repository = branched();
  // Main is what is published, whatever else the repository leads with.
  repository.git("--git-dir", repository.address, "symbolic-ref", "HEAD", "refs/heads/relire");
  expect(await withClone(repository.address, baseOf)).toEqual({ branch: "main", ...expected });
});

test("without a main, it is compared with the branch that the repository names", async () => {
  using repository = branched();
  repository.git("push", "--quiet", "origin", "origin/main:refs/heads/tronc");
  repository.git("--git-dir", repository.address, "symbolic-ref", "HEAD", "refs/heads/tronc");
  repository.git("push", "--quiet", "origin", ":main");
  expect(await withClone(repository.address, baseOf)).toEqual({ branch: "tronc", ...expected });
});

test("a directory in a work tree is compared with the main branch that git knows there", async () => {
  using repository = branched();
  const source = await directorySource(join(repository.work, "content"));
  expect(await baseOf(source)).toEqual({ branch: "main", ...expected });
  const commit = repository.git("rev-parse", "HEAD");
  expect(await source.head?.()).toEqual({ branch: "relire", commit });
});

test("a clone of one commit knows its commit, and no other branch", async () => {
  using repository = branched();
  const place = mkdtempSync(join(tmpdir(), "tribune-shallow-"));
  const address = `file://${repository.address}`;
  repository.git("clone", "--quiet", "--depth", "1", "--branch", "relire", address, place);
  const source = await directorySource(join(place, "content"));
  expect(await baseOf(source)).toBeUndefined();
  expect((await source.head?.())?.branch).toBe("relire");
  rmSync(place, { recursive: true });
});
