import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { feedAt } from "../../../feeds/feed.ts";
import { articleText, themesYaml } from "../../../testing/content.ts";
import { buildCatalogue } from "../../build-catalogue.ts";
import type { Catalogue } from "../../catalogue.ts";
import { makeEdition } from "../../edition.ts";
import { memoryStore } from "../../parsed-store.ts";
import { gitSource } from "./git-source.ts";

/** A repository whose commits are dated, and what is published of it step by step. */
async function place() {
  const root = mkdtempSync(join(tmpdir(), "tribune-arrivals-"));
  const repository = join(root, "repository");
  const git = (date: string, ...args: string[]) =>
    execFileSync("git", ["-C", repository, "-c", "user.name=t", "-c", "user.email=t@t", ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    });
  mkdirSync(join(repository, "content"), { recursive: true });
  git("", "init", "-q", "-b", "main");
  const write = (path: string, text: string) => {
    const file = join(repository, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const article = (key: string, date: string, fields: Record<string, string> = {}) =>
    write(
      `articles/${key}/fr.mdx`,
      articleText({ title: key, date, ...fields }, `Texte ${key}.\n`),
    );
  write("themes.yaml", themesYaml);
  const commit = (day: string) => {
    const date = `${day}T10:00:00Z`;
    git(date, "add", "-A");
    git(date, "commit", "-qm", day);
  };
  const open = async () => {
    const options = { address: repository, branch: "main", folder: "content" };
    const source = await gitSource({ ...options, dataDirectory: mkdtempSync(join(root, "data-")) });
    let last: Catalogue | undefined;
    /** The titles of the feed, the newest first. */
    return async () => {
      last = await buildCatalogue(await source.snapshot(), source, memoryStore(), last);
      const edition = makeEdition(last, Date.parse("2026-12-01"), "public");
      return feedAt(edition, "fr")?.items.map(({ article }) => article.title);
    };
  };
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { repository, git, article, commit, open, [Symbol.dispose]: remove };
}

test("what became public today leads the feed whatever its date, by a merge or as a draft no more, and a move is no news", async () => {
  using files = await place();
  const days = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, "0"));
  for (const day of days) files.article(`x${day}`, `2026-02-${day}`);
  files.article("ancien-brouillon", "2025-10-01", { draft: "true" });
  files.commit("2026-02-26");
  const feed = await files.open();
  const newest = [...days].reverse().map((day) => `x${day}`);
  expect(await feed()).toEqual(newest.slice(0, 20));

  // Written in January on a branch, and merged in March.
  files.git("", "switch", "-qc", "compte-rendu");
  files.article("compte-rendu", "2025-11-20");
  files.commit("2026-01-10");
  files.git("", "switch", "-q", "main");
  const merged = "2026-03-01T10:00:00Z";
  files.git(merged, "merge", "-q", "--no-ff", "-m", "merge", "compte-rendu");
  const first = ["compte-rendu", ...newest].slice(0, 20);
  expect(await feed()).toEqual(first);

  files.article("ancien-brouillon", "2025-10-01");
  files.commit("2026-03-02");
  const second = ["ancien-brouillon", ...first].slice(0, 20);
  expect(await feed()).toEqual(second);

  const articles = join(files.repository, "content/articles");
  renameSync(join(articles, "x01"), join(articles, "premier"));
  files.article("x02", "2026-02-02", { summary: "Corrigé." });
  files.commit("2026-03-03");
  expect(await feed()).toEqual(second);

  // And the same after a restart.
  expect(await (await files.open())()).toEqual(second);
});
