import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inRepository } from "../../../e2e/support/desk.ts";
import { createRepository } from "../../../e2e/support/repository.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const writer = "e2e/support/desk-writer.ts";

/** Whatever a writer was told, a line each, until it was killed so many milliseconds after the first. */
async function killedAfter(address: string, dataDirectory: string, milliseconds: number) {
  const args = [writer, address, dataDirectory, key, path];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), milliseconds);
    said += chunk;
  });
  const [code, signal] = await once(child, "close");
  const lines = said.split("\n").filter((line) => line.endsWith("}"));
  return { code, signal, told: lines.map((line) => JSON.parse(line)) };
}

/** Every blob that a file ever was on any branch: what a merge or a save put there. */
function everySaved(address: string): Set<string> {
  const all = inRepository(address, "rev-list", "--objects", "--all", "--", `content/${path}`);
  return new Set(all.split("\n").map((line) => line.split(" ")[0] ?? ""));
}

test("what was acknowledged is in the repository, whenever the process was killed, and the next save works", async () => {
  using repository = createRepository({ [path]: "Un.\n" });
  const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-killed-"));
  let acknowledged = 0;
  for (let round = 0; round < 24; round += 1) {
    const { signal, told, code } = await killedAfter(repository.address, dataDirectory, round * 23);
    expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
    const saved = everySaved(repository.address);
    expect(told.filter(({ blob }) => !saved.has(blob))).toEqual([]);
    for (const { commit, revision } of told) {
      const holding = inRepository(repository.address, "branch", "--contains", commit ?? revision);
      expect(holding).not.toBe("");
    }
    acknowledged += told.length;
  }
  expect(acknowledged).toBeGreaterThan(24);
  execFileSync("git", ["--git-dir", repository.address, "fsck", "--strict", "--no-dangling"]);
  rmSync(dataDirectory, { recursive: true });
});
