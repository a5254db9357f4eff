import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileOn, inRepository, openDesk } from "../../../e2e/support/desk.ts";
import { createRepository } from "../../../e2e/support/repository.ts";
import { blobId } from "../../content/source/blob.ts";
import type { Saving } from "./saving.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const other = `articles/${key}/en.mdx`;
const branch = `desk/${key}`;
const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };
const ben = { name: "Ben Roth", email: "ben@bureau.example" };
const first = "---\ntitle: Un\n---\n\nTexte.\n";
const id = (text: string) => blobId(Buffer.from(text));

/** Saves one text over another. */
function save(desk: Saving, text: string, base: string | undefined, file = path, person = ana) {
  const written = { path: file, bytes: Buffer.from(text), base: base && id(base) };
  return desk.save({ key, files: [written], person });
}

test("what was saved is in the repository, on the work's branch, and readers have what they had", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const before = inRepository(repository.address, "rev-parse", "main");
  const text = "---\r\ntitle: « Un »\r\n---\r\n\r\nSans fin de ligne";
  const saved = await save(desk, text, first);
  const tip = inRepository(repository.address, "rev-parse", branch);
  expect(saved).toEqual({ commit: tip, blobs: new Map([[path, id(text)]]) });
  expect(fileOn(repository.address, branch, path)).toBe(text);
  expect(inRepository(repository.address, "rev-parse", "main")).toBe(before);
  const changed = inRepository(repository.address, "diff", "--name-only", "main", branch);
  expect(changed).toBe(`content/${path}`);
});

test("a commit is by the person, and committed by the site", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  const by = inRepository(repository.address, "log", "-1", "--format=%an <%ae> %cn <%ce>", branch);
  expect(by).toBe("Ana Ruiz <ana@bureau.example> Desk <desk@bureau.example>");
});

test.each([
  [
    { name: "Ana\nRuiz <x>\u0000\u202e", email: "ana@b.example>\nx" },
    "Ana Ruiz x <ana@b.examplex>",
  ],
  [{ name: " \n ", email: "ana@b.example" }, "ana@b.example <ana@b.example>"],
  [{ name: "", email: "" }, "Desk <desk@bureau.example>"],
  [{ name: "-", email: "--all" }, "--all <--all>"],
  [{ name: "A".repeat(5_000), email: "a@b.example" }, `${"A".repeat(200)} <a@b.example>`],
])("a name that git would not take is cleaned: %j", async (person, expected) => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  expect(await save(desk, "Deux.\n", first, path, person)).toHaveProperty("commit");
  expect(inRepository(repository.address, "log", "-1", "--format=%an <%ae>", branch)).toBe(
    expected,
  );
});

test("the next save stands on the one before, and what was removed is gone", async () => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  await save(desk, "Trois.\n", "Deux.\n");
  const gone = { path: other, bytes: undefined, base: id("One.\n") };
  await desk.save({ key, files: [gone], person: ana });
  expect(inRepository(repository.address, "rev-list", "--count", `main..${branch}`)).toBe("3");
  expect(fileOn(repository.address, branch, path)).toBe("Trois.\n");
  expect(() => fileOn(repository.address, branch, other)).toThrow();
});

test("the same text saved again makes no commit, and no branch", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  expect(await save(desk, first, first)).toHaveProperty("commit");
  expect(inRepository(repository.address, "branch", "--list", "desk/*")).toBe("");
});

test("a work is new: its texts and images come with it", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 13, 10, 255]);
  const files = [
    { path: "articles/2025/2025-01-01-été/fr.mdx", bytes: Buffer.from("É.\n"), base: undefined },
    { path: "articles/2025/2025-01-01-été/une photo.png", bytes: image, base: undefined },
  ];
  const saved = await desk.save({ key: "2025-01-01-été", files, person: ana });
  expect(saved).toHaveProperty("commit");
  const opened = await desk.open("2025-01-01-été");
  expect(opened).toMatchObject({ files: files.map(({ path }) => ({ path, differs: true })) });
  expect(await desk.read({ path: "", blob: blobId(image) })).toEqual(image);
  expect(inRepository(repository.address, "fsck", "--strict", "--no-dangling")).toBe("");
});

test("a text that somebody else saved meanwhile is not overwritten", async () => {
  using repository = createRepository({ [path]: first });
  using anas = await openDesk(repository.address);
  using bens = await openDesk(repository.address);
  await save(anas, "D'Ana.\n", first);
  const conflict = { path, base: id(first), ours: id("De Ben.\n"), theirs: id("D'Ana.\n") };
  expect(await save(bens, "De Ben.\n", first, path, ben)).toEqual({
    conflicts: [{ ...conflict, parts: undefined }],
  });
  expect(fileOn(repository.address, branch, path)).toBe("D'Ana.\n");
  const theirs = await bens.read({ path, blob: conflict.theirs });
  expect(Buffer.from(theirs ?? []).toString()).toBe("D'Ana.\n");
  expect(await save(bens, "Des deux.\n", "D'Ana.\n", path, ben)).toHaveProperty("commit");
});

test("what two people write in different passages is kept of both, line ends too", async () => {
  const lines = ["Un.", "", "Deux.", "", "Trois.", ""];
  const text = (...words: string[]) => words.join("\r\n");
  using repository = createRepository({ [path]: text(...lines) });
  using anas = await openDesk(repository.address);
  using bens = await openDesk(repository.address);
  await save(anas, text("Un d'Ana.", ...lines.slice(1)), text(...lines));
  const theirs = text(...lines.slice(0, 4), "Trois de Ben.", "");
  expect(await save(bens, theirs, text(...lines), path, ben)).toHaveProperty("commit");
  expect(fileOn(repository.address, branch, path)).toBe(
    text("Un d'Ana.", "", "Deux.", "", "Trois de Ben.", ""),
  );
  expect(inRepository(repository.address, "log", "-1", "--format=%an", branch)).toBe(ben.name);
});

test("a text that was published meanwhile, or taken away, is not overwritten", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  repository.write(path, "Publié.\n");
  repository.push();
  expect(await save(desk, "Deux.\n", first)).toMatchObject({ conflicts: [{ path }] });
  repository.git("rm", "--quiet", `content/${path}`);
  repository.push();
  const gone = { path, theirs: undefined, ours: id("Deux.\n") };
  expect(await save(desk, "Deux.\n", "Publié.\n")).toMatchObject({ conflicts: [gone] });
});

test("two instances that save the same text at once: one wins, the other is told", async () => {
  using repository = createRepository({ [path]: first });
  using one = await openDesk(repository.address);
  using two = await openDesk(repository.address);
  let base = first;
  for (let round = 0; round < 8; round += 1) {
    const texts = [`Une ${round}.\n`, `Deux ${round}.\n`] as const;
    const answers = await Promise.all([save(one, texts[0], base), save(two, texts[1], base)]);
    const won = answers.map((answer) => "commit" in answer);
    expect(won.toSorted()).toEqual([false, true]);
    expect(answers.filter((answer) => "conflicts" in answer)).toHaveLength(1);
    base = won[0] ? texts[0] : texts[1];
    expect(fileOn(repository.address, branch, path)).toBe(base);
  }
});

test("two languages of a work saved at once by two instances are both kept", async () => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using one = await openDesk(repository.address);
  using two = await openDesk(repository.address);
  const answers = await Promise.all([
    save(one, "Deux.\n", first),
    save(two, "Two.\n", "One.\n", other, ben),
  ]);
  expect(answers.every((answer) => "commit" in answer)).toBe(true);
  expect(fileOn(repository.address, branch, path)).toBe("Deux.\n");
  expect(fileOn(repository.address, branch, other)).toBe("Two.\n");
});

test("a hundred works saved at once, twice each, are all kept", async () => {
  const keys = Array.from({ length: 100 }, (_, index) => `2024-05-01-${index}`);
  const pathOf = (each: string) => `articles/${each}/fr.mdx`;
  using repository = createRepository(
    Object.fromEntries(keys.map((each) => [pathOf(each), first])),
  );
  using desk = await openDesk(repository.address);
  const saves = keys.flatMap((each) =>
    [first, `${each} une fois.\n`].map((base) => {
      const text = base === first ? `${each} une fois.\n` : `${each} deux fois.\n`;
      const file = { path: pathOf(each), bytes: Buffer.from(text), base: id(base) };
      return desk.save({ key: each, files: [file], person: ana });
    }),
  );
  expect((await Promise.all(saves)).filter((saved) => !("commit" in saved))).toEqual([]);
  for (const each of keys) {
    const kept = fileOn(repository.address, `desk/${each}`, pathOf(each));
    expect(kept).toBe(`${each} deux fois.\n`);
  }
});

test("a lock that a killed process left in the clone holds nothing up", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  const clone = readdirSync(desk.dataDirectory).find((name) => name.endsWith(".git")) ?? "";
  for (const lock of ["index.lock", "HEAD.lock", "packed-refs.lock", "FETCH_HEAD.lock", "gc.pid"]) {
    execFileSync("touch", [join(desk.dataDirectory, clone, lock)]);
  }
  repository.write(other, "One.\n");
  repository.push();
  expect(await save(desk, "Trois.\n", "Deux.\n")).toHaveProperty("commit");
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
});

test("a clone that is gone is made again from what the repository has", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "Deux.\n", first);
  using elsewhere = await openDesk(repository.address);
  const opened = await elsewhere.open(key);
  expect(opened).toMatchObject({ files: [{ path, blob: id("Deux.\n"), differs: true }] });
  expect(await save(elsewhere, "Trois.\n", "Deux.\n")).toHaveProperty("commit");
});
