import { isHidden } from "../../hidden-files.ts";
import type { Entry } from "../source.ts";
import { git, gitBorrowing } from "./run.ts";

/** Regular files. */
export const fileMode = /^100(?:644|755)$/;

/** Symbolic links and submodules: they say where something is, and are no content themselves. */
export const linkMode = /^1[26]0000$/;

/** What is below a folder of a commit. */
export interface Listing {
  /** The files, by their path from it. */
  readonly entries: Map<string, Entry>;
  /** The paths of links. */
  readonly links: ReadonlySet<string>;
}

/** What is below a folder of a commit, but for what is hidden. `git ls-tree`, null-separated. */
export async function listTree(
  repository: string,
  commit: string,
  folder: string,
): Promise<Listing> {
  const spec = folder === "" ? commit : `${commit}:${folder}`;
  const output = await git(repository, "ls-tree", "-r", "-z", "-l", "--end-of-options", spec);
  const entries = new Map<string, Entry>();
  const links = new Set<string>();
  for (const record of output.split("\0")) {
    const match = /^(\d{6}) (?:blob|commit) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(record);
    if (match === null) continue;
    const [, mode = "", blob = "", size, path = ""] = match;
    if (isHidden(path)) continue;
    if (linkMode.test(mode)) links.add(path);
    else if (fileMode.test(mode)) entries.set(path, { path, blob, size: Number(size) });
  }
  return { entries, links };
}

/** A file that differs between two commits. */
export interface TreeChange {
  readonly path: string;
  /** Undefined when the file is there no more, or is now something else than a file. */
  readonly blob: string | undefined;
  /** What it was, if it was a file. */
  readonly before: string | undefined;
  /** Whether it is a link now. */
  readonly link: boolean;
}

/** The links after a step. */
export function linksAfter(
  links: ReadonlySet<string> = new Set(),
  changes: readonly TreeChange[],
): ReadonlySet<string> {
  const differ = changes.filter(({ path, link }) => links.has(path) !== link);
  if (differ.length === 0) return links;
  return links.symmetricDifference(new Set(differ.map(({ path }) => path)));
}

/**
 * The files and links below a folder that differ between two commits. `git diff-tree --raw`. `borrowed` is
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
    if (match === null || path === undefined || isHidden(path)) continue;
    const [, modeBefore = "", mode = "", before, blob] = match;
    changes.push({
      path,
      blob: fileMode.test(mode) ? blob : undefined,
      before: fileMode.test(modeBefore) ? before : undefined,
      link: linkMode.test(mode),
    });
  }
  return changes;
}
