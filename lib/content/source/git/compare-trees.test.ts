import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomFrom } from "../../../cover/seed.ts";
import { objectReader } from "./cat-file.ts";
import { compareTrees, mostChanges } from "./compare-trees.ts";
import { gitSource } from "./git-source.ts";
import { fileMode, linkMode, type TreeChange } from "./tree.ts";

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

/** What `git diff-tree --raw` says of two trees. */
function changesIn(raw: string): TreeChange[] {
  return raw.split("\n").flatMap((line) => {
    const match = /^:(\d{6}) (\d{6}) (\w+) (\w+) [A-Z]\t(.*)$/.exec(line);
    if (match === null) return [];
    const [, modeBefore = "", mode = "", before, blob, path = ""] = match;
    return {
      path,
      blob: fileMode.test(mode) ? blob : undefined,
      before: fileMode.test(modeBefore) ? before : undefined,
      link: linkMode.test(mode),
    };
  });
}

test("two trees differ where git's own command says so, and not by more than the limit", async () => {
  const repository = mkdtempSync(join(tmpdir(), "tribune-trees-"));
  const objects = objectReader(repository);
  try {
    const run = (args: string[], input = "") =>
      execFileSync("git", ["--git-dir", repository, ...args], { input, encoding: "utf8" }).trim();
    run(["init", "--quiet", "--bare"]);
    const random = randomFrom("trees");
    const tree = (depth: number): string => {
      const lines = Array.from({ length: 4 }, (_, index) => {
        const kind = Math.floor(random() * 5);
        if (kind === 0) return "";
        if (kind === 1 && depth > 0) return `040000 tree ${tree(depth - 1)}\tn${index}`;
        const blob = run(["hash-object", "-w", "--stdin"], `${Math.floor(random() * 3)}`);
        return `${kind === 2 ? "120000" : "100644"} blob ${blob}\tn${index}`;
      });
      return run(["mktree"], lines.filter((line) => line !== "").join("\n"));
    };
    for (let round = 0; round < 6; round += 1) {
      const [from, to] = [tree(3), tree(3)];
      const raw = run(["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", from, to]);
      const expected = changesIn(raw).sort(byPath);
      const found = await compareTrees(objects, from, to, "", 1_000);
      expect(found?.sort(byPath)).toEqual(expected);
      if (expected.length > 0) {
        expect(await compareTrees(objects, from, to, "", expected.length - 1)).toBeUndefined();
      }
    }
  } finally {
    objects.close();
    rmSync(repository, { recursive: true, force: true });
  }
});

test("a commit that changes more than is compared is published whole", async () => {
  const root = mkdtempSync(join(tmpdir(), "tribune-many-"));
  try {
    const address = join(root, "origin.git");
    const run = (args: string[], input = "") =>
      execFileSync(
        "git",
        ["--git-dir", address, "-c", "user.name=t", "-c", "user.email=t@t", ...args],
        { input, encoding: "utf8" },
      ).trim();
    run(["init", "--quiet", "--bare"]);
    const blob = run(["hash-object", "-w", "--stdin"], "Un texte.\n");
    const push = (files: number) => {
      const names = Array.from({ length: files }, (_, n) => `100644 blob ${blob}\tf${n}.txt`);
      const commit = run(["commit-tree", "-m", "x", run(["mktree"], names.join("\n"))]);
      run(["update-ref", "refs/heads/main", commit]);
    };
    push(1);
    const source = await gitSource({
      address,
      branch: "main",
      folder: "",
      dataDirectory: join(root, "data"),
    });
    expect((await source.snapshot()).entries.size).toBe(1);
    push(mostChanges + 2);
    const { entries, changed } = await source.snapshot();
    expect(entries.size).toBe(mostChanges + 2);
    expect(changed).toBeUndefined();
    push(mostChanges + 3);
    expect((await source.snapshot()).changed?.size).toBe(1);
    await source.kept?.();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
