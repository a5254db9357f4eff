import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { beginFolder, listName } from "./out-folder.ts";

let root = "";
let out = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tribune-out-"));
  out = join(root, "site");
});

async function exported(text: string): Promise<void> {
  const unfinished = await beginFolder(out, undefined);
  writeFileSync(join(unfinished.folder, "fr.html"), text);
  await unfinished.finish();
}

test("an export takes the place of an earlier one only when it is whole", async () => {
  await exported("one");
  const second = await beginFolder(out, undefined);
  writeFileSync(join(second.folder, "fr.html"), "half");
  expect(readFileSync(join(out, "fr.html"), "utf8")).toBe("one");
  // Interrupted here: the next one begins anew.
  await exported("three");
  expect(readFileSync(join(out, "fr.html"), "utf8")).toBe("three");
  expect(existsSync(second.folder)).toBe(false);
  expect(readFileSync(join(out, listName), "utf8")).toBe("fr.html\n");
});

test("an empty folder is taken", async () => {
  mkdirSync(out);
  await exported("one");
  expect(readFileSync(join(out, "fr.html"), "utf8")).toBe("one");
});

test("what somebody else has put there stays, and is named", async () => {
  mkdirSync(out);
  writeFileSync(join(out, "mine.txt"), "mine");
  await expect(beginFolder(out, undefined)).rejects.toMatchObject({
    problem: "others",
    file: "mine.txt",
  });
  expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
});

test("what somebody put beside an export's files, or beside the folder under its name, is not lost", async () => {
  await exported("one");
  writeFileSync(join(out, "CNAME"), "site.example");
  await expect(beginFolder(out, undefined)).rejects.toMatchObject({ file: "CNAME" });
  const other = join(root, "other");
  mkdirSync(`${other}.unfinished`);
  writeFileSync(join(`${other}.unfinished`, "a"), "");
  await expect(beginFolder(other, undefined)).rejects.toMatchObject({ problem: "others" });
});

test("a site is not written into its content, nor around it, not through a link either", async () => {
  const content = join(root, "content");
  mkdirSync(content);
  symlinkSync(content, join(root, "link"));
  for (const place of [content, join(content, "a/b"), root, join(root, "link/site")]) {
    await expect(beginFolder(place, content), place).rejects.toMatchObject({ problem: "content" });
  }
  const beside = await beginFolder(join(root, "content-site"), content);
  await beside.drop();
});

test("a file is no folder, and some places can't be written", async () => {
  writeFileSync(out, "");
  await expect(beginFolder(out, undefined)).rejects.toMatchObject({ problem: "file" });
  await expect(beginFolder("/proc/site", undefined)).rejects.toMatchObject({
    problem: "unwritable",
  });
});
