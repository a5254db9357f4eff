import { isHidden } from "../../hidden-files.ts";
import type { Entry } from "../source.ts";
import type { Git } from "./renames.ts";

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
export async function listTree(git: Git, commit: string, folder: string): Promise<Listing> {
  const spec = folder === "" ? commit : `${commit}:${folder}`;
  const output = await git("ls-tree", "-r", "-z", "-l", "--end-of-options", spec);
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
