import { warn } from "../../../log.ts";
import type { Entry, Snapshot, Source } from "../source.ts";
import { SourceError, unchanged } from "../source.ts";
import { objectReader } from "./cat-file.ts";
import { fetchBranch, openClone, publishedRef } from "./clone.ts";
import { compareTrees } from "./compare-trees.ts";
import { formerSlugs } from "./former.ts";
import { commitIndex, fileHistories } from "./history.ts";
import { nearbyRepository } from "./nearby.ts";
import { gitRevisions } from "./revisions.ts";
import { git } from "./run.ts";
import { diffTrees, listTree, type TreeChange } from "./tree.ts";
import { fileVersions } from "./versions.ts";

interface Options {
  /** URL or path of the repository. */
  readonly address: string;
  readonly branch: string;
  /** The content's folder in it; empty for the repository's root. */
  readonly folder: string;
  readonly dataDirectory: string;
}

/** The git source: a branch's latest commit, read from git's objects and never checked out. */
export async function gitSource({
  address,
  branch,
  folder,
  dataDirectory,
}: Options): Promise<Source> {
  const repository = await openClone(dataDirectory, address);
  const nearby = await nearbyRepository(address, branch);
  const objects = objectReader(repository, nearby?.objects);
  let last: Snapshot | undefined;
  let copying: Promise<void> = Promise.resolve();
  const copied = () => copying;
  const indexCommits = commitIndex(repository);
  const former = formerSlugs(repository, folder, (blob) => objects.read(blob), copied);
  const revisions = gitRevisions({ repository, address, folder, objects, former });

  const snapshot = async (paths?: readonly string[]): Promise<Snapshot> => {
    if (paths?.length === 0 && last !== undefined) return unchanged(last);
    await copying.catch(() => undefined);
    // One on this machine is read in place, and copied meanwhile: readers need not wait for that.
    const tip = last && (await nearby?.tip());
    if (tip !== undefined) {
      copying = fetchBranch(repository, address, branch);
      copying.catch(() => undefined);
      return moveTo(tip);
    }
    try {
      await fetchBranch(repository, address, branch);
    } catch (error) {
      // After a restart without a network, what was published last is still here.
      if (last !== undefined) throw error;
      // A new repository has no branch yet: nothing is published, and that is not an error.
      if (isMissingBranch(error))
        return { revision: noCommit, entries: new Map(), changed: undefined };
      if (!(await hasPublished(repository))) throw error;
      warn("repository", error instanceof Error ? error.message : String(error));
    }
    const commit = await objects.id(`${publishedRef}^{commit}`);
    if (commit === undefined) throw new SourceError(`${branch} is not a commit.`);
    return moveTo(commit);
  };

  const moveTo = async (commit: string): Promise<Snapshot> => {
    if (commit === last?.revision) return unchanged(last);
    last = await snapshotAt(commit);
    return last;
  };

  const snapshotAt = async (commit: string): Promise<Snapshot> => {
    if (last === undefined) {
      const entries = await listTree(repository, commit, folder);
      return {
        revision: commit,
        entries,
        changed: undefined,
        former: await former.ofHistory(commit),
      };
    }
    const changes = await changesBetween(last.revision, commit);
    const entries = new Map(last.entries);
    for (const { path, blob } of changes) {
      if (blob === undefined) entries.delete(path);
      else entries.set(path, { path, blob, size: (await objects.size(blob)) ?? 0 });
    }
    const changed = new Set(changes.map(({ path }) => path));
    const slugs = await former.afterStep(last.revision, commit, changes);
    return { revision: commit, entries, changed, since: last.revision, former: slugs };
  };

  /** The process that reads objects knows both trees sooner than a new one could; see there. */
  const changesBetween = async (from: string, to: string): Promise<TreeChange[]> =>
    (await compareTrees(objects, from, to, folder, mostChanges)) ??
    diffTrees(repository, from, to, folder, nearby?.objects);

  const read = async ({ blob, path }: Entry): Promise<Uint8Array> => {
    const bytes = await objects.read(blob);
    if (bytes === undefined) throw new SourceError(`${path} is not in the repository.`);
    return bytes;
  };

  return {
    snapshot,
    read,
    kept: copied,
    async *versions(path) {
      await copying;
      yield* fileVersions(repository, publishedRef, folder, path);
    },
    history: {
      of: fileHistories(repository, folder, async (revision) => {
        await copying;
        await indexCommits(revision);
      }),
      read,
    },
    revisions: {
      ...revisions,
      at: async (commit, published) => {
        // What is published may just be on its way into the clone.
        await copying.catch(() => undefined);
        return revisions.at(commit, published);
      },
    },
  };
}

/** Past so many changed files git itself compares two commits: it reads trees faster. */
const mostChanges = 1_000;

/** What stands for the commit of a branch that has none. */
const noCommit = "0".repeat(40);

function isMissingBranch(error: unknown): boolean {
  return error instanceof SourceError && error.message.includes("couldn't find remote ref");
}

async function hasPublished(repository: string): Promise<boolean> {
  return git(repository, "rev-parse", "--verify", "--quiet", publishedRef).then(
    () => true,
    () => false,
  );
}
