import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomFrom } from "../../../cover/seed.ts";
import { objectReader } from "./cat-file.ts";
import { compareTrees } from "./compare-trees.ts";
import { diffTrees } from "./tree.ts";

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

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
      const expected = (await diffTrees(repository, from, to, "")).sort(byPath);
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
