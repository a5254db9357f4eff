import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../../testing/run-command.ts";
import { initTexts } from "./init-texts.ts";
import { publicAddress } from "./program-release.ts";
import { emptyDirectory, writeFiles } from "./site-directory.ts";

/** A directory of a test's own, gone when it ends. */
function workplace() {
  const root = mkdtempSync(join(tmpdir(), "tribune-init-"));
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { root, [Symbol.dispose]: remove };
}

const said = ["--name", "Ana Ruiz", "--person", "--languages", "es,fr", "--themes", "Escuelas"];

test("a site is written, committed without anybody’s name set, and its check ends with advice alone", async () => {
  using place = workplace();
  const directory = join(place.root, "new/site");
  // Nobody at this machine has told git a name.
  const env = { HOME: place.root, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const args = [directory, ...said, "--forge", "gitlab", "--time-zone", "Europe/Madrid"];
  const { code, out, err } = await runCommand("lib/commands/init.ts", args, env);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`export CONTENT_DIR=${join(directory, "content")}`);
  expect(out).toContain(
    `traduisez-le, avec sa fin d’adresse, dans ${directory}/content/themes.yaml`,
  );
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", directory, ...words], { encoding: "utf8" }).trim();
  expect(git("status", "--porcelain", "--branch")).toBe("## main");
  expect(git("log", "--format=%an: %s")).toBe("Tribune: Ana Ruiz");
  expect(readdirSync(directory).sort()).toEqual([
    ".git",
    ".gitignore",
    ".gitlab-ci.yml",
    "README.md",
    "content",
    "tribune.env",
  ]);
  expect(readFileSync(join(directory, "content/site.yaml"), "utf8")).toContain(
    'publisher:\n  kind: person\n  name: "Ana Ruiz"\nlanguages: [es, fr]\ntimeZone: Europe/Madrid\n',
  );
  const content = join(directory, "content");
  const checked = await runCommand("lib/commands/check.ts", ["--json", content], {
    DATA_DIR: join(place.root, "data"),
  });
  expect(checked.code).toBe(0);
  const rules = new Set(JSON.parse(checked.out).map(({ rule }: { rule: string }) => rule));
  expect([...rules].filter((rule) => rule !== "placeholder")).toEqual([]);
});

test("what can’t be is told in lines of its own, with 1, and nothing is written", async () => {
  using place = workplace();
  const args = [join(place.root, "site"), "--person", "--name", "Ana", "--themes", "a"];
  const { code, out, err } = await runCommand("lib/commands/init.ts", [...args, "--forge", "x"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trim().split("\n")).toHaveLength(2);
  expect(readdirSync(place.root)).toEqual([]);
});

test("only a directory that is empty, or an empty repository’s clone, is written to", async () => {
  using place = workplace();
  const say = initTexts.en;
  const taken = join(place.root, "taken");
  mkdirSync(join(place.root, "clone/.git"), { recursive: true });
  mkdirSync(taken);
  writeFileSync(join(taken, "notes.txt"), "mine");
  const refusal = (directory: string) =>
    emptyDirectory(directory, say).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await refusal(join(place.root, "clone"))).toBe("");
  expect(await refusal(join(place.root, "a/b/c"))).toBe("");
  expect(await refusal(taken)).toBe(say.notEmpty(taken));
  expect(await refusal(join(taken, "notes.txt"))).toBe(say.isFile(join(taken, "notes.txt")));
  const within = join(taken, "notes.txt", "site");
  expect(await refusal(within)).toBe(say.notWritable(within, "ENOTDIR"));
  const again = writeFiles(taken, new Map([["notes.txt", "ours"]]), say);
  await expect(again).rejects.toThrow(say.notWritable(taken, "EEXIST"));
  expect(readFileSync(join(taken, "notes.txt"), "utf8")).toBe("mine");
});

test.each([
  ["https://ana:secret@example.org/tribune.git", "https://example.org/tribune.git"],
  ["git@example.org:office/tribune.git", "git@example.org:office/tribune.git"],
  ["/home/ana/tribune", ""],
  ["", ""],
])("the program of a site is named as others reach it: %j as %j", (origin, named) => {
  expect(publicAddress(origin)).toBe(named);
});
