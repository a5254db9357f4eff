import { articleName, slugOfKey } from "../../article.ts";
import type { FormerSlug } from "../source.ts";
import { type Rename, readRenames, writeRenames } from "./known-renames.ts";
import { gitBorrowing } from "./run.ts";
import type { TreeChange } from "./tree.ts";

/** Finds the slugs that articles had before. */
export interface FormerSlugs {
  /** As the whole history of a commit tells. */
  ofHistory(commit: string): Promise<readonly FormerSlug[]>;
  /** The same after a step from one commit to another, of which the changes are known. */
  afterStep(
    from: string,
    to: string,
    changes: readonly TreeChange[],
  ): Promise<readonly FormerSlug[]>;
  /** The same for a commit beside the published one, which stays the one that steps start from. */
  beside(
    published: string,
    commit: string,
    changes: readonly TreeChange[],
  ): Promise<readonly FormerSlug[]>;
}

/** After so many steps what is known is kept: a start looks at no more commits than these. */
const stepsKept = 50;

/**
 * Looks for former slugs in a repository. A step asks git for its history only when it could have
 * moved something: when a file is gone, or a `slug:` line is not what it was. Commits are in the
 * repository itself once `copied` has resolved, or else in the folder of objects `borrowed`.
 */
export function formerSlugs(
  repository: string,
  folder: string,
  read: (blob: string) => Promise<Buffer | undefined>,
  copied: () => Promise<void>,
  borrowed: string | undefined,
): FormerSlugs {
  const git: Git = (...args) => gitBorrowing(borrowed, repository, ...args);
  let renames: readonly Rename[] = [];
  let former: readonly FormerSlug[] = [];

  const slugLine = async (blob: string | undefined) =>
    blob && /^slug:.*$/m.exec((await read(blob))?.toString("utf8") ?? "")?.[0];
  const mayMove = async ({ path, blob, before }: TreeChange) =>
    path.endsWith(".mdx") &&
    before !== undefined &&
    (blob === undefined || (await slugLine(before)) !== (await slugLine(blob)));

  let steps = 0;
  const keep = (commit: string) => writeRenames(repository, { commit, folder, renames });

  const ofHistory = async (commit: string) => {
    const known = await readRenames(repository, folder);
    const follows = known && (await isAncestor(git, known.commit, commit));
    const newer = await renamesIn(git, follows ? `${known.commit}..${commit}` : commit, folder);
    renames = follows ? [...known.renames, ...newer] : newer;
    former = await resolve(renames, read);
    await keep(commit);
    return former;
  };
  return {
    ofHistory,
    afterStep: async (from, to, changes) => {
      steps += 1;
      // What `from` had is known here, whatever this step turns out to be.
      if (steps % stepsKept === 0) await keep(from);
      for (const change of changes) {
        if (!(await mayMove(change))) continue;
        await copied();
        if (!(await isAncestor(git, from, to))) return ofHistory(to);
        renames = [...renames, ...(await renamesIn(git, `${from}..${to}`, folder))];
        former = await resolve(renames, read);
        return former;
      }
      return former;
    },
    beside: async (published, commit, changes) => {
      for (const change of changes) {
        if (!(await mayMove(change))) continue;
        const own = await renamesIn(git, `${published}..${commit}`, folder);
        return resolve([...renames, ...own], read);
      }
      return former;
    },
  };
}

/** Runs git in the repository. */
type Git = (...args: readonly string[]) => Promise<string>;

/** Whether a commit came before another; false as well for one that the repository does not have. */
export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return git("merge-base", "--is-ancestor", older, newer).then(
    () => true,
    () => false,
  );
}

/** Commits that touch a line `slug:`, then renames that git recognises; each the oldest first. */
async function renamesIn(git: Git, range: string, folder: string): Promise<Rename[]> {
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
