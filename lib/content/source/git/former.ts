import { articleName, slugOfKey } from "../../article.ts";
import type { FormerSlug } from "../source.ts";
import { git } from "./run.ts";

/** A file that git saw under another name, or with another `slug`, in some commit. */
interface Rename {
  readonly from: string;
  readonly to: string;
  /** What the file was before that commit. */
  readonly blob: string;
}

/**
 * Follows the slugs that articles had: a function of a commit, which looks only at the commits
 * since the one before when that is an ancestor.
 */
export function formerSlugs(
  repository: string,
  folder: string,
  read: (blob: string) => Promise<Buffer | undefined>,
): (commit: string) => Promise<readonly FormerSlug[]> {
  let known:
    | { commit: string; renames: readonly Rename[]; former: readonly FormerSlug[] }
    | undefined;

  return async (commit) => {
    const isAhead = known !== undefined && (await isAncestor(repository, known.commit, commit));
    const range = isAhead && known ? `${known.commit}..${commit}` : commit;
    const found = await renamesIn(repository, range, folder);
    if (isAhead && known && found.length === 0) {
      known = { ...known, commit };
      return known.former;
    }
    const renames = isAhead && known ? [...known.renames, ...found] : found;
    known = { commit, renames, former: await resolve(renames, read) };
    return known.former;
  };
}

async function isAncestor(repository: string, older: string, newer: string): Promise<boolean> {
  return git(repository, "merge-base", "--is-ancestor", older, newer).then(
    () => true,
    () => false,
  );
}

/** Commits that touch a line `slug:`, then renames that git recognises; each the oldest first. */
async function renamesIn(repository: string, range: string, folder: string): Promise<Rename[]> {
  const log = (...filter: readonly string[]) =>
    git(
      repository,
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
function renameRecords(output: string, names: 1 | 2): Rename[] {
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

async function resolve(
  renames: readonly Rename[],
  read: (blob: string) => Promise<Buffer | undefined>,
): Promise<FormerSlug[]> {
  const now = new Map<string, string>();
  const former: FormerSlug[] = [];
  // From the newest back: a path leads to where the file is today, whatever came between.
  for (const { from, to, blob } of [...renames].reverse()) {
    const path = now.get(to) ?? to;
    if (from !== to) now.set(from, path);
    const name = articleName(from);
    if (name === undefined) continue;
    const text = (await read(blob))?.toString("utf8") ?? "";
    const slug = /^slug:\s*["']?([a-z0-9-]+)["']?\s*$/m.exec(text)?.[1] ?? slugOfKey(name.key);
    former.push({ path, slug });
  }
  return former;
}
