/** Runs git in a repository. */
export type Git = (...args: readonly string[]) => Promise<string>;

/** A file that git saw under another name, or with another `slug`, in some commit. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** What the file was before that commit. */
  readonly blob: string;
}

/** Whether a commit came before another; false as well for one that the repository does not have. */
export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return git("merge-base", "--is-ancestor", older, newer).then(
    () => true,
    () => false,
  );
}

/**
 * Commits that touch a line `slug:`, then renames that git recognises; each the oldest first. `range`
 * as git writes it: a commit with all before it, or `from..to`.
 */
export async function renamesIn(git: Git, range: string, folder: string): Promise<Rename[]> {
  const log = (...filter: readonly string[]) =>
    git(
      ...["log", "--raw", "--no-abbrev", "-z", "--format=", "--reverse", ...filter],
      ...["--end-of-options", range, "--", folder === "" ? "." : `:(literal)${folder}`],
    );
  const prefix = folder === "" ? "" : `${folder}/`;
  const moved = await log("-M", "--diff-filter=R");
  const edited = await log("--no-renames", "--diff-filter=M", "-G", "^slug:");
  return [...renameRecords(edited, 1), ...renameRecords(moved, 2)].flatMap(({ from, to, blob }) =>
    from.startsWith(prefix) && to.startsWith(prefix)
      ? [{ from: from.slice(prefix.length), to: to.slice(prefix.length), blob }]
      : [],
  );
}

/** `:mode mode blob blob status\0path\0[path\0]`, with `names` paths a record. */
export function renameRecords(output: string, names: 1 | 2): Rename[] {
  const parts = output.split("\0");
  const found: Rename[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const blob = /^\s*:\d{6} \d{6} ([0-9a-f]+) [0-9a-f]+ [RM]\d*$/.exec(parts[index] ?? "")?.[1];
    const from = parts[index + 1];
    const to = parts[index + names];
    if (blob === undefined || from === undefined || to === undefined) continue;
    found.push({ from, to, blob });
    index += names;
  }
  return found;
}
