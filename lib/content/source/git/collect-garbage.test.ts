import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitSource } from "./git-source.ts";

/** More fetches, each with a pack of its own, than git leaves lying about. */
const branches = 54;

test("of many branches under review only those still looked at are kept, and go on being read", async () => {
  const root = mkdtempSync(join(tmpdir(), "tribune-tidy-"));
  try {
    const work = join(root, "work");
    const data = join(root, "data");
    const run = (...args: string[]) =>
      execFileSync("git", ["-C", work, "-c", "user.name=E", "-c", "user.email=e@e", ...args], {
        encoding: "utf8",
        env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" },
      }).trim();
    execFileSync("git", ["init", "--quiet", "--initial-branch=main", work]);
    const commit = (text: string) => {
      writeFileSync(join(work, "note.txt"), text);
      run("add", "--all");
      run("commit", "--quiet", "--message", text);
      return run("rev-parse", "HEAD");
    };
    commit("main");
    for (let index = 0; index < branches; index += 1) {
      run("checkout", "--quiet", "-B", `b${index}`, "main");
      commit(`branch ${index}`);
    }
    // Fetched from as from afar: nothing is read where it is.
    const source = await gitSource({
      address: `file://${work}`,
      branch: "main",
      folder: "",
      dataDirectory: data,
    });
    const published = await source.snapshot();
    const { revisions } = source;
    if (revisions === undefined) throw new Error("A git source has revisions.");
    const commits: (string | undefined)[] = [];
    for (let index = 0; index < branches; index += 1) {
      commits.push(await revisions.commitOf(`b${index}`));
    }
    const repository = join(data, readdirSync(data)[0] ?? "");
    const git = (...args: string[]) =>
      execFileSync("git", ["--git-dir", repository, ...args], { encoding: "utf8" }).trim();
    const refs = () => git("for-each-ref", "--format=%(objectname)", "refs/tribune/review");
    const packs = () =>
      readdirSync(join(repository, "objects/pack")).filter((name) => name.endsWith(".pack"));
    expect(refs().split("\n")).toHaveLength(branches);
    expect(packs().length).toBeGreaterThan(50);

    // The branch moved on while somebody still looks at what it was.
    const [first = "", second = ""] = commits;
    run("checkout", "--quiet", "b0");
    const moved = commit("branch 0, later");
    expect(await revisions.commitOf("b0")).toBe(moved);
    const looking = revisions.at(first, published);
    await revisions.keepOnly(new Set(["b0", first, second]));
    expect(new Set(refs().split("\n"))).toEqual(new Set([moved, first, second]));
    expect(packs().length).toBeLessThan(5);
    expect(await looking).toMatchObject({ subject: "branch 0" });
    for (const each of [moved, first, second]) {
      const revision = await revisions.at(each, published);
      if ("refused" in revision) throw new Error(revision.refused);
      const [entry] = revision.snapshot.entries.values();
      expect(entry && Buffer.from(await source.read(entry)).toString()).toMatch(/^branch [01]/);
    }
    // One that was dropped is there again for who asks for it.
    expect(await revisions.commitOf("b9")).toBe(commits[9]);
    await revisions.keepOnly(new Set());
    expect(refs()).toBe("");
    const [note] = published.entries.values();
    expect(note && Buffer.from(await source.read(note)).toString()).toBe("main");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
