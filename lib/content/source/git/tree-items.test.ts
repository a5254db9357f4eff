import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { itemIn, type Tree, withItem } from "./tree-items.ts";

const repository = mkdtempSync(join(tmpdir(), "tribune-trees-"));
const git = (input: string | Buffer, ...args: string[]) =>
  execFileSync("git", ["--git-dir", repository, ...args], { input });
git("", "init", "--bare", "--quiet");
afterAll(() => rmSync(repository, { recursive: true }));

const blob = git("x", "hash-object", "-w", "--stdin").toString().trim();
const other = git("y", "hash-object", "-w", "--stdin").toString().trim();
const folder = git(`100644 blob ${blob}\tx\n`, "mktree").toString().trim();

/** The tree that git itself makes of names, those that end in a slash being folders. */
function treeOf(names: readonly string[], blobs: Readonly<Record<string, string>> = {}): Tree {
  const lines = names.map((name) =>
    name.endsWith("/")
      ? `040000 tree ${folder}\t${name.slice(0, -1)}\0`
      : `100644 blob ${blobs[name] ?? blob}\t${name}\0`,
  );
  const id = git(lines.join(""), "mktree", "-z").toString().trim();
  return { bytes: git("", "cat-file", "tree", id), idLength: 20 };
}

const names = ["a", "a.b", "a0/", "b/", "b.c", "été", "z z", "A/"];
const file = { mode: "100644", id: blob };

test.each(["a-", "a/", "a0", "b", "zz", "0", "é", "z", "b-/", "b0/", "a z"])(
  "an item %s is put where git puts it, and taken away again",
  (name) => {
    const plain = name.replace(/\/$/, "");
    const item = name === plain ? file : { mode: "40000", id: folder };
    const rest = names.filter((each) => each !== plain && each !== `${plain}/`);
    const made = withItem(treeOf(names), plain, item);
    expect(made).toEqual(treeOf([...rest, name]).bytes);
    expect(itemIn({ bytes: made, idLength: 20 }, plain)).toEqual(item);
    expect(withItem({ bytes: made, idLength: 20 }, plain, undefined)).toEqual(treeOf(rest).bytes);
  },
);

test("another content leaves all other items as they are", () => {
  for (const name of names.filter((each) => !each.endsWith("/"))) {
    const made = withItem(treeOf(names), name, { ...file, id: other });
    expect(made).toEqual(treeOf(names, { [name]: other }).bytes);
  }
  expect(itemIn(treeOf(names), "not")).toBeUndefined();
  expect(withItem(treeOf(names), "not", undefined)).toEqual(treeOf(names).bytes);
});
