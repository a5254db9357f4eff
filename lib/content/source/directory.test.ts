import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directorySource } from "./directory.ts";
import type { Seen } from "./directory-seen.ts";

/** A directory of its own with one file, gone when the test ends. */
function place() {
  const above = mkdtempSync(join(tmpdir(), "tribune-source-"));
  const root = join(above, "content");
  const file = "articles/un/fr.mdx";
  mkdirSync(join(root, "articles/un"), { recursive: true });
  const write = (text: string) => writeFileSync(join(root, file), text);
  write("un");
  return { above, root, file, write, [Symbol.dispose]: () => rmSync(above, { recursive: true }) };
}

test("a file that was saved again is not taken for what it was", async () => {
  using directory = place();
  const source = await directorySource(directory.root);
  const { entries } = await source.snapshot();
  const entry = entries.get(directory.file);
  if (entry === undefined) throw new Error("The file is not there.");
  expect(Buffer.from(await source.read(entry)).toString()).toBe("un");
  directory.write("deux");
  await expect(source.read(entry)).rejects.toThrow("was saved again");
  const { changed } = await source.snapshot([directory.file]);
  expect([...(changed ?? [])]).toEqual([directory.file]);
});

test("what an earlier process saw is looked at, and only what was written since is told", async () => {
  using directory = place();
  const seen = new Map<string, Seen>();
  const first = await (await directorySource(directory.root, seen)).snapshot();
  const kept = seen.get(directory.file);
  const again = await (await directorySource(directory.root, seen)).snapshot();
  expect(again.revision).toBe(first.revision);
  expect(seen.get(directory.file)).toBe(kept);
  directory.write("deux");
  const later = await (await directorySource(directory.root, seen)).snapshot();
  expect(later.revision).not.toBe(first.revision);
  rmSync(join(directory.root, "articles"), { recursive: true });
  const last = await (await directorySource(directory.root, seen)).snapshot();
  expect([...last.entries]).toEqual([]);
});

/** What a directory can become from one moment to the next, and how it comes back. */
const absences: readonly [
  what: string,
  leave: (root: string) => void,
  back: (root: string) => void,
][] = [
  [
    "is moved away",
    (root) => renameSync(root, `${root}-elsewhere`),
    (root) => renameSync(`${root}-elsewhere`, root),
  ],
  [
    "is an empty mount point",
    (root) => {
      renameSync(root, `${root}-elsewhere`);
      mkdirSync(root);
    },
    (root) => {
      rmSync(root, { recursive: true });
      renameSync(`${root}-elsewhere`, root);
    },
  ],
  [
    "has lost its articles",
    (root) => renameSync(join(root, "articles"), `${root}-articles`),
    (root) => renameSync(`${root}-articles`, join(root, "articles")),
  ],
  [
    "is a link that leads nowhere",
    (root) => {
      renameSync(root, `${root}-elsewhere`);
      symlinkSync(`${root}-nowhere`, root);
    },
    (root) => {
      rmSync(root);
      renameSync(`${root}-elsewhere`, root);
    },
  ],
  [
    "is a file",
    (root) => {
      renameSync(root, `${root}-elsewhere`);
      writeFileSync(root, "x");
    },
    (root) => {
      rmSync(root);
      renameSync(`${root}-elsewhere`, root);
    },
  ],
];

test.each(absences)(
  "a directory that %s is no empty site, and is read when it is back",
  async (_, leave, back) => {
    using directory = place();
    const source = await directorySource(directory.root);
    const first = await source.snapshot();
    expect(await source.isBehind?.()).toBe(false);
    leave(directory.root);
    expect(await source.isBehind?.()).toBe(true);
    await expect(source.snapshot()).rejects.toThrow(directory.root);
    await expect(source.snapshot([directory.file])).rejects.toThrow(directory.root);
    // It was told once; there is nothing new until it is back.
    expect(await source.isBehind?.()).toBe(false);
    back(directory.root);
    expect(await source.isBehind?.()).toBe(true);
    const again = await source.snapshot([]);
    expect(again.revision).toBe(first.revision);
    const whole = await source.snapshot();
    expect(whole.revision).toBe(first.revision);
    expect([...(whole.changed ?? ["?"])]).toEqual([]);
  },
);

test("an empty site is one whose folder of articles is there, and empty", async () => {
  using directory = place();
  const source = await directorySource(directory.root);
  await source.snapshot();
  rmSync(join(directory.root, "articles/un"), { recursive: true });
  expect((await source.snapshot()).entries.size).toBe(0);
});

test("a link is followed, and a release that takes its place is read whole, as one step", async () => {
  using directory = place();
  const current = join(directory.above, "current");
  const second = join(directory.above, "second");
  symlinkSync(directory.root, current);
  const source = await directorySource(current);
  await source.snapshot();
  directory.write("deux");
  expect([...((await source.snapshot([directory.file])).changed ?? [])]).toEqual([directory.file]);

  cpSync(directory.root, second, { recursive: true });
  writeFileSync(join(second, "articles/un/en.mdx"), "two");
  rmSync(current);
  symlinkSync(second, current);
  rmSync(directory.root, { recursive: true });
  // What the old release's end is told of, the new one does not lack.
  const { entries, changed } = await source.snapshot([directory.file]);
  expect([...entries.keys()].sort()).toEqual(["articles/un/en.mdx", directory.file]);
  expect([...(changed ?? [])]).toEqual(["articles/un/en.mdx"]);
});

test("what stands directly in the directory may be a link too, as mounts arrange it", async () => {
  using directory = place();
  const mount = join(directory.above, "mount");
  mkdirSync(join(mount, "..data"), { recursive: true });
  renameSync(join(directory.root, "articles"), join(mount, "..data/articles"));
  writeFileSync(join(mount, "..data/themes.yaml"), "");
  symlinkSync("..data/articles", join(mount, "articles"));
  symlinkSync("..data/themes.yaml", join(mount, "themes.yaml"));
  const source = await directorySource(mount);
  const { entries, links } = await source.snapshot();
  expect([...entries.keys()].sort()).toEqual([directory.file, "themes.yaml"]);
  expect(links?.size).toBe(0);
});

test("what no event told of is found by looking: a save, a new file, a link, a deletion", async () => {
  using directory = place();
  const source = await directorySource(directory.root);
  await source.snapshot();
  const en = join(directory.root, "articles/un/en.mdx");
  const changes = [
    () => directory.write("autre"),
    () => writeFileSync(en, "one"),
    () => rmSync(en),
    () => symlinkSync("fr.mdx", en),
  ];
  for (const change of changes) {
    expect(await source.isBehind?.()).toBe(false);
    change();
    expect(await source.isBehind?.()).toBe(true);
    await source.snapshot();
  }
});
