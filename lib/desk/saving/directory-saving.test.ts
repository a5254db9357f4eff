import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { smallDisk } from "../../../e2e/support/full-disk.ts";
import { blobId } from "../../content/source/blob.ts";
import { directorySaving } from "./directory-saving.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };
const id = (text: string) => blobId(Buffer.from(text));
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tribune-desk-"));
  mkdirSync(join(directory, `articles/${key}`), { recursive: true });
  writeFileSync(join(directory, path), "Un.\n");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function save(text: string | undefined, base: string | undefined, file = path, from = directory) {
  const bytes = text === undefined ? undefined : Buffer.from(text);
  const written = { path: file, bytes, base: base === undefined ? undefined : id(base) };
  return directorySaving(from).save({ key, files: [written], person: ana });
}

test("a saved file is in its place, whole, and nothing else is beside it", async () => {
  const saved = { commit: undefined, blobs: new Map([[path, id("Deux.\r\n")]]) };
  expect(await save("Deux.\r\n", "Un.\n")).toEqual(saved);
  expect(readFileSync(join(directory, path), "utf8")).toBe("Deux.\r\n");
  expect(readdirSync(join(directory, `articles/${key}`))).toEqual(["fr.mdx"]);
});

test("a reader who has the file open reads it as it was, to its end", async () => {
  const reader = openSync(join(directory, path), "r");
  await save("Deux.\n", "Un.\n");
  expect(readFileSync(reader, "utf8")).toBe("Un.\n");
  closeSync(reader);
});

test("new files come with their folders, and removed ones go", async () => {
  const file = `articles/2024/${key}-x/fr.mdx`;
  const desk = directorySaving(directory);
  const written = { path: file, bytes: Buffer.from("X.\n"), base: undefined };
  expect(await desk.save({ key: `${key}-x`, files: [written], person: ana })).toHaveProperty(
    "blobs",
  );
  const opened = { path: file, blob: id("X.\n"), published: id("X.\n") };
  expect(await desk.open(`${key}-x`)).toMatchObject({ files: [opened] });
  expect(Buffer.from((await desk.read(opened)) ?? []).toString()).toBe("X.\n");
  expect(await save(undefined, "Un.\n")).toHaveProperty("blobs");
  expect(existsSync(join(directory, path))).toBe(false);
});

test("what somebody else wrote meanwhile, or took away, is not overwritten", async () => {
  writeFileSync(join(directory, path), "D'un autre.\n");
  const conflict = { path, base: id("Un.\n"), ours: id("Deux.\n"), theirs: id("D'un autre.\n") };
  expect(await save("Deux.\n", "Un.\n")).toMatchObject({ conflicts: [conflict] });
  expect(await save("Deux.\n", undefined)).toMatchObject({ conflicts: [{ path }] });
  expect(readFileSync(join(directory, path), "utf8")).toBe("D'un autre.\n");
  rmSync(join(directory, path));
  expect(await save("Deux.\n", "Un.\n")).toMatchObject({ conflicts: [{ theirs: undefined }] });
  expect(readdirSync(join(directory, `articles/${key}`))).toEqual([]);
});

test("of files saved together, either all are written or none", async () => {
  const files = [
    { path, bytes: Buffer.from("Deux.\n"), base: id("Un.\n") },
    { path: `articles/${key}/en.mdx`, bytes: Buffer.from("Two.\n"), base: id("One.\n") },
  ];
  const answer = await directorySaving(directory).save({ key, files, person: ana });
  expect(answer).toMatchObject({ conflicts: [{ path: files[1]?.path }] });
  expect(readFileSync(join(directory, path), "utf8")).toBe("Un.\n");
});

test("a directory in git is written to, and nothing is committed", async () => {
  const git = (...args: string[]) => execFileSync("git", ["-C", directory, ...args]).toString();
  git("init", "--quiet");
  git("add", "--all");
  const who = ["-c", "user.name=A", "-c", "user.email=a@b.example"];
  git(...who, "commit", "--quiet", "-m", "Begin");
  const before = git("rev-parse", "HEAD");
  await save("Deux.\n", "Un.\n");
  expect(git("rev-parse", "HEAD")).toBe(before);
  expect(git("status", "--porcelain")).toBe(` M ${path}\n`);
});

test("nothing is apart: there is nothing to publish, merge or throw away", async () => {
  const desk = directorySaving(directory);
  const nothing = { refused: "nothing-begun", detail: key };
  expect(await desk.publish(key, ana)).toEqual(nothing);
  expect(await desk.merge(key, ana)).toEqual(nothing);
  expect(await desk.discard(key, "")).toEqual(nothing);
  expect(await desk.branches()).toEqual([]);
});

test.each(["../x.mdx", `articles/${key}/.git/config`, `articles/${key}/run.sh`, "/etc/x.yaml"])(
  "nothing is written to %j",
  async (odd) => {
    expect(await save("x", undefined, odd)).toMatchObject({ refused: "bad-path" });
  },
);

test("links further down are neither followed nor written over; one an operator put at the top is", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "tribune-elsewhere-"));
  writeFileSync(join(elsewhere, "fr.mdx"), "Ailleurs.\n");
  symlinkSync(join(elsewhere, "fr.mdx"), join(directory, `articles/${key}/en.mdx`));
  const linked = await save("x", "Ailleurs.\n", `articles/${key}/en.mdx`);
  expect(linked).toMatchObject({ refused: "link" });
  rmSync(join(directory, `articles/${key}`), { recursive: true });
  symlinkSync(elsewhere, join(directory, `articles/${key}`));
  expect(await save("x", "Ailleurs.\n")).toMatchObject({ refused: "link" });
  expect(readFileSync(join(elsewhere, "fr.mdx"), "utf8")).toBe("Ailleurs.\n");
  rmSync(join(directory, `articles/${key}`));
  renameSync(join(directory, "articles"), join(elsewhere, "articles"));
  symlinkSync(join(elsewhere, "articles"), join(directory, "articles"));
  expect(await save("x", undefined)).toHaveProperty("blobs");
  expect(readFileSync(join(elsewhere, path), "utf8")).toBe("x");
  rmSync(elsewhere, { recursive: true });
});

test("a directory that is gone is said, and not made again", async () => {
  rmSync(directory, { recursive: true });
  expect(await save("Deux.\n", "Un.\n")).toHaveProperty("refused");
  expect(existsSync(directory)).toBe(false);
});

test("what a killed process left beside a text is cleared away in time", async () => {
  const left = join(directory, `articles/${key}/.desk-x`);
  writeFileSync(left, "Un dem");
  utimesSync(left, 0, 0);
  await save("Deux.\n", "Un.\n");
  expect(existsSync(left)).toBe(false);
});

const disk = smallDisk(1);
test.skipIf(disk === undefined)(
  "a disk without space is said, and the text stays as it was",
  async () => {
    using small = disk;
    if (small === undefined) return;
    mkdirSync(join(small.path, `articles/${key}`), { recursive: true });
    writeFileSync(join(small.path, path), "Un.\n");
    small.fill();
    const large = "x".repeat(100_000);
    expect(await save(large, "Un.\n", path, small.path)).toMatchObject({ refused: "no-space" });
    expect(readFileSync(join(small.path, path), "utf8")).toBe("Un.\n");
    expect(readdirSync(join(small.path, `articles/${key}`))).toEqual(["fr.mdx"]);
    small.free();
    expect(await save(large, "Un.\n", path, small.path)).toHaveProperty("blobs");
  },
);
