import { fileMode } from "../../content/source/git/tree.ts";
import { draftState } from "./draft-state.ts";
import { workOf } from "./file-path.ts";
import { pathIn } from "./merge-work.ts";
import type { Branches } from "./repository.ts";
import type { OpenedWork } from "./saving.ts";
import { settingsKey } from "./work-key.ts";

/** A work's files as its branch has them, or else as they are published. */
export async function openDraft(
  branches: Branches,
  branch: string,
  key: string,
): Promise<OpenedWork> {
  const tips = await branches.tips(branch);
  const state = await draftState(branches.git, branches.objects, tips);
  const published = await filesOf(branches, tips.published, key);
  const written = state ? await filesOf(branches, state.draft, key) : published;
  const begun = state ? await filesOf(branches, state.base, key) : published;
  const paths = [...new Set([...written.keys(), ...published.keys()])].sort();
  return {
    draft: state?.draft,
    published: tips.published,
    rewritten: state?.rewritten ?? false,
    files: paths.map((path) => {
      const [blob, now, before] = [written.get(path), published.get(path), begun.get(path)];
      return { path, blob, published: now, differs: blob !== now, moved: now !== before };
    }),
  };
}

/** The blob ids of a work's files in a commit, by path. */
async function filesOf(branches: Branches, commit: string, key: string) {
  const found = new Map<string, string>();
  for (const folder of await foldersOf(branches, commit, key)) {
    for (const [name, { mode, id }] of await itemsIn(branches, commit, folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (fileMode.test(mode) && workOf(path) === key) found.set(path, id);
    }
  }
  return found;
}

function itemsIn(branches: Branches, commit: string, folder: string) {
  return branches.trees.itemsAt(commit, pathIn(branches, folder).replace(/\/$/, ""));
}

/** Where a work's files stand: works of the same year, say, may have a folder of their own. */
async function foldersOf(branches: Branches, commit: string, key: string): Promise<string[]> {
  if (key === settingsKey) return ["", `articles/${key}`];
  if (key.startsWith("pages/")) return [key];
  const direct = await itemsIn(branches, commit, "articles");
  if (direct.has(key)) return [`articles/${key}`];
  const prefix = pathIn(branches, "articles/");
  const said = await branches.git.run(
    {},
    ...["ls-tree", "-r", "-d", "-z", "--name-only", "--end-of-options", commit, prefix],
  );
  return said.split("\0").flatMap((path) => {
    const [group, name, more] = path.slice(prefix.length).split("/");
    return name === key && more === undefined ? [`articles/${group}/${name}`] : [];
  });
}
