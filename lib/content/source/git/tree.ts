import type { Entry } from "../source.ts";
import { git, gitBorrowing } from "./run.ts";

/** Regular files; symbolic links (120000) and submodules (160000) are not content. */
export const fileMode = /^100(?:644|755)$/;

/** All files below a folder of a commit, by their path from it. `git ls-tree`, null-separated. */
export async function listTree(
  repository: string,
  commit: string,
  folder: string,
): Promise<Map<string, Entry>> {
  const spec = folder === "" ? commit : `${commit}:${folder}`;
  const output = await git(repository, "ls-tree", "-r", "-z", "-l", "--end-of-options", spec);
  const entries = new Map<string, Entry>();
  for (const record of output.split("\0")) {
    const match = /^(\d{6}) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(record);
    if (match === null || !fileMode.test(match[1] ?? "")) continue;
    const [, , blob = "", size, path = ""] = match;
    entries.set(path, { path, blob, size: Number(size) });
  }
  return entries;
}

/** A file that differs between two commits. */
export interface TreeChange {
  readonly path: string;
  /** Undefined when the file is there no more, or is now something else than a file. */
  readonly blob: string | undefined;
  /** What it was, if it was a file. */
  readonly before: string | undefined;
}

/**
 * The files below a folder that differ between two commits. `git diff-tree --raw`. `borrowed` is
 * another repository's folder of objects, in which the commits may be.
 */
export async function diffTrees(
  repository: string,
  from: string,
  to: string,
  folder: string,
  borrowed?: string,
): Promise<TreeChange[]> {
  const prefix = folder === "" ? [] : [`--relative=${folder}`];
  const range = ["--end-of-options", from, to];
  const output = await gitBorrowing(
    borrowed,
    repository,
    ...["diff-tree", "-r", "-z", "--raw", "--no-renames", ...prefix, ...range],
  );
  const parts = output.split("\0");
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const match = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(parts[index] ?? "");
    const path = parts[index + 1];
    if (match === null || path === undefined) continue;
    const [, modeBefore = "", mode = "", before, blob] = match;
    changes.push({
      path,
      blob: fileMode.test(mode) ? blob : undefined,
      before: fileMode.test(modeBefore) ? before : undefined,
    });
  }
  return changes;
}
