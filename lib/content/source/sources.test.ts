import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { articleText, themesYaml } from "../../testing/content.ts";
import { buildCatalogue } from "../build-catalogue.ts";
import { memoryStore } from "../parsed-store.ts";
import { directorySource } from "./directory.ts";
import { gitSource } from "./git/git-source.ts";
import type { Source } from "./source.ts";

/** A content directory in a repository, gone when the test ends. */
function place() {
  const root = mkdtempSync(join(tmpdir(), "tribune-sources-"));
  const repository = join(root, "repository");
  const content = join(repository, "content");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", repository, "-c", "user.name=t", "-c", "user.email=t@t", ...args]);
  mkdirSync(content, { recursive: true });
  git("init", "-q", "-b", "main");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const commit = () => {
    git("add", "-A", "-f");
    git("commit", "-qm", "x");
  };
  const open = (): Promise<[Source, Source]> =>
    Promise.all([
      directorySource(content),
      gitSource({
        address: repository,
        branch: "main",
        folder: "content",
        dataDirectory: join(root, "data"),
      }),
    ]);
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { root, content, git, write, commit, open, [Symbol.dispose]: remove };
}

const seenIn = async (source: Source) => {
  const { entries, links } = await source.snapshot();
  return { files: [...entries.keys()].sort(), links: [...(links ?? [])].sort() };
};

const text = articleText();
const work = "articles/2026-03-02-ok";

/** What desktops, editors and version control keep beside what people write. */
const hidden = [
  "articles/.trash/fr.mdx",
  "articles/2026-03-03-vieux~/fr.mdx",
  "articles/2026/.archives/budget/fr.mdx",
  `${work}/.fr.mdx.swp`,
  `${work}/en.mdx~`,
  `${work}/#en.mdx#`,
  `${work}/~$en.docx`,
  `${work}/Thumbs.db`,
  ".obsidian/themes.yml",
  "__MACOSX/articles/2026-03-02-ok/fr.mdx",
];

test("what is content, hidden or only a link is the same in a directory and on a branch, and stays so", async () => {
  using files = place();
  files.write("themes.yaml", themesYaml);
  files.write(`${work}/fr.mdx`, text);
  files.write("articles/2026/03-budget/fr.mdx", text);
  for (const path of hidden) files.write(path, text);
  symlinkSync("fr.mdx", join(files.content, `${work}/en.mdx`));
  symlinkSync("../2026-03-02-ok", join(files.content, "articles/2026/copie"));
  files.commit();
  const sources = await files.open();
  const expected = {
    files: [`${work}/fr.mdx`, "articles/2026/03-budget/fr.mdx", "themes.yaml"].sort(),
    links: [`${work}/en.mdx`, "articles/2026/copie"].sort(),
  };
  for (const source of sources) expect(await seenIn(source)).toEqual(expected);

  // A step: a link becomes a text, a text a link, and something is thrown away.
  unlinkSync(join(files.content, `${work}/en.mdx`));
  files.write(`${work}/en.mdx`, text);
  unlinkSync(join(files.content, "articles/2026/03-budget/fr.mdx"));
  symlinkSync("../../2026-03-02-ok/fr.mdx", join(files.content, "articles/2026/03-budget/fr.mdx"));
  files.write("articles/.corbeille/fr.mdx", text);
  files.commit();
  const later = {
    files: [`${work}/en.mdx`, `${work}/fr.mdx`, "themes.yaml"],
    links: ["articles/2026/03-budget/fr.mdx", "articles/2026/copie"],
  };
  for (const source of sources) expect(await seenIn(source)).toEqual(later);
});

test("a link in the place of a text is one problem, in a directory and on a branch", async () => {
  using files = place();
  files.write("themes.yaml", themesYaml);
  files.write(`${work}/fr.mdx`, text);
  symlinkSync("fr.mdx", join(files.content, `${work}/en.mdx`));
  files.commit();
  for (const source of await files.open()) {
    const { problems } = await buildCatalogue(await source.snapshot(), source, memoryStore());
    expect(problems).toMatchObject([{ file: `${work}/en.mdx`, rule: "unseen-file", line: 1 }]);
  }
});

test("a text that became a link stays as it was last, on a branch after a restart too", async () => {
  using files = place();
  files.write("themes.yaml", themesYaml);
  files.write(`${work}/fr.mdx`, text);
  files.write(`${work}/en.mdx`, articleText({ title: "Good" }));
  files.commit();
  const sources = await files.open();
  const before = await Promise.all(
    sources.map(async (source) => buildCatalogue(await source.snapshot(), source, memoryStore())),
  );
  unlinkSync(join(files.content, `${work}/en.mdx`));
  symlinkSync("fr.mdx", join(files.content, `${work}/en.mdx`));
  files.commit();
  for (const [index, source] of sources.entries()) {
    const store = memoryStore();
    const after = await buildCatalogue(await source.snapshot(), source, store, before[index]);
    expect(after.works.get("2026-03-02-ok")?.en?.title).toBe("Good");
    expect(after.problems).toMatchObject([{ rule: "unseen-file", kept: before[index]?.revision }]);
  }
  const [, again] = await files.open();
  const restarted = await buildCatalogue(await again.snapshot(), again, memoryStore());
  expect(restarted.works.get("2026-03-02-ok")?.en?.title).toBe("Good");
});

test("a branch on which the content folder was moved keeps what was published, until it is back", async () => {
  using files = place();
  files.write(`${work}/fr.mdx`, text);
  files.commit();
  const [, source] = await files.open();
  const { revision } = await source.snapshot();
  files.git("mv", "content", "site");
  files.git("commit", "-qm", "moved");
  await expect(source.snapshot()).rejects.toThrow("The folder content is not in the commit");
  files.git("mv", "site", "content");
  files.git("commit", "-qm", "back");
  const back = await source.snapshot();
  expect([...back.entries.keys()]).toEqual([`${work}/fr.mdx`]);
  expect(back.since).toBe(revision);
});
