import { textName, unsaidSlug } from "../../text-names.ts";
import type { FormerSlug } from "../source.ts";
import { keepRenames, renamesUpTo } from "./rename-cache.ts";
import { type Git, isAncestor, type ReadBlob, type Rename, renamesIn } from "./renames.ts";
import type { TreeChange } from "./tree.ts";

/** Finds the slugs that articles and pages had before. */
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
 * repository itself once `copied` has resolved.
 */
export function formerSlugs(
  git: Git,
  repository: string,
  folder: string,
  read: ReadBlob,
  copied: () => Promise<void>,
): FormerSlugs {
  let renames: readonly Rename[] = [];
  let former: readonly FormerSlug[] = [];

  const slugLine = async (blob: string | undefined) =>
    blob && /^slug:.*$/m.exec((await read(blob))?.toString("utf8") ?? "")?.[0];
  const mayMove = async ({ path, blob, before }: TreeChange) =>
    path.endsWith(".mdx") &&
    before !== undefined &&
    (blob === undefined || (await slugLine(before)) !== (await slugLine(blob)));

  let steps = 0;

  const ofHistory = async (commit: string) => {
    renames = await renamesUpTo(git, read, repository, commit, folder);
    former = await resolve(renames, read);
    return former;
  };
  return {
    ofHistory,
    afterStep: async (from, to, changes) => {
      steps += 1;
      // What `from` had is known here, whatever this step turns out to be.
      if (steps % stepsKept === 0) await keepRenames(repository, { folder, commit: from, renames });
      for (const change of changes) {
        if (!(await mayMove(change))) continue;
        await copied();
        if (!(await isAncestor(git, from, to))) return ofHistory(to);
        renames = [...renames, ...(await renamesIn(git, read, `${from}..${to}`, folder))];
        former = await resolve(renames, read);
        return former;
      }
      return former;
    },
    beside: async (published, commit, changes) => {
      for (const change of changes) {
        if (!(await mayMove(change))) continue;
        const own = await renamesIn(git, read, `${published}..${commit}`, folder);
        return resolve([...renames, ...own], read);
      }
      return former;
    },
  };
}

async function resolve(renames: readonly Rename[], read: ReadBlob): Promise<FormerSlug[]> {
  const now = new Map<string, string>();
  const former: FormerSlug[] = [];
  // From the newest back: a path leads to where the file is today, whatever came between.
  for (const { from, to, blob } of [...renames].reverse()) {
    const path = now.get(to) ?? to;
    if (from !== to) now.set(from, path);
    if (textName(from) === undefined) continue;
    const text = (await read(blob))?.toString("utf8") ?? "";
    const slug = /^slug:\s*["']?([a-z0-9-]+)["']?\s*$/m.exec(text)?.[1];
    former.push({ path, slug: slug ?? unsaidSlug(from) });
  }
  return former;
}
