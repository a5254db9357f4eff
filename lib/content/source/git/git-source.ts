import { warn } from "../../../log.ts";
import { draftOf } from "../../persistent-map.ts";
import type { Entry, Snapshot, Source } from "../source.ts";
import { SourceError, unchanged } from "../source.ts";
import { baseElsewhere } from "./base-branch.ts";
import { openBlobs } from "./blob-files.ts";
import { objectReader } from "./cat-file.ts";
import { hasPublished, openClone, publishedRef } from "./clone.ts";
import { findArrivals } from "./commit-arrivals.ts";
import { compareTrees } from "./compare-trees.ts";
import { commitIndex, fileHistories } from "./history.ts";
import { nearbyRepository } from "./local-repository.ts";
import { mirror } from "./mirror.ts";
import { isAncestor } from "./renames.ts";
import { gitRevisions } from "./revisions.ts";
import { gitBorrowing } from "./run.ts";
import { formerSlugs } from "./slug-history.ts";
import { linksAfter, listTree } from "./tree.ts";

interface Options {
  /** URL or path of the repository. */
  readonly address: string;
  readonly branch: string;
  /** The content's folder in it; empty for the repository's root. */
  readonly folder: string;
  readonly dataDirectory: string;
  /** The commit to stay at, which another process has fetched; the branch is then not asked. */
  readonly commit?: string | undefined;
}

/** The git source: a branch's latest commit, read from git's objects and never checked out. */
export async function gitSource({
  address,
  branch,
  folder,
  dataDirectory,
  commit: fixed,
}: Options): Promise<Source> {
  const repository = await openClone(dataDirectory, address);
  const nearby = await nearbyRepository(address, branch);
  const objects = objectReader(repository, nearby?.objects);
  let last: Snapshot | undefined;
  let copying: Promise<void> = Promise.resolve();
  /** Something was read in place that is not copied yet. */
  let copyDue = false;
  /** A clone made anew may lack the last revision: nothing can be compared with it then. */
  let comparable = true;
  const { fetch, renewAfter } = mirror(repository, address, branch, () => {
    objects.restart();
    comparable = false;
  });
  const copy = () => {
    if (!copyDue) return copying;
    copyDue = false;
    const before = copying.catch(() => undefined);
    copying = before.then(fetch).catch(async (error: unknown) => {
      if (await renewAfter(error)) return;
      // It is tried again the next time that somebody asks.
      copyDue = true;
      throw error;
    });
    return copying;
  };
  const indexCommits = commitIndex(repository);
  /** Resolves when nothing is being copied; what could not be copied is read where it is. */
  const copied = () => copy().catch(() => undefined);
  const run = (...args: readonly string[]) => gitBorrowing(nearby?.objects, repository, ...args);
  const readBlob = (blob: string) => objects.read(blob);
  const former = formerSlugs(run, repository, folder, readBlob, copied);
  const arrivals = findArrivals(run, folder, readBlob, copied);
  const revisions = gitRevisions({ repository, address, folder, objects, former });

  const snapshot = async (paths?: readonly string[]): Promise<Snapshot> => {
    if (paths?.length === 0 && last !== undefined) return unchanged(last);
    if (fixed !== undefined) return moveTo(fixed);
    try {
      // One on this machine is read in place, and copied when readers have it: they need not wait.
      const tip = last && comparable ? await nearby?.tip() : undefined;
      if (tip === undefined) {
        await copied();
        await fetch();
        return await moveToPublished();
      }
      copyDue ||= tip !== last?.revision;
      return await moveTo(tip);
    } catch (error) {
      if (await renewAfter(error)) return moveToPublished();
      // After a restart without a network, what was published last is still here.
      if (last !== undefined) throw error;
      if (await hasPublished(repository)) {
        warn("repository", error instanceof Error ? error.message : String(error));
        return moveToPublished();
      }
      // A new repository has no branch yet: nothing is published, and that is not an error.
      if (isMissingBranch(error))
        return { revision: noCommit, entries: new Map(), changed: undefined };
      throw error;
    }
  };

  const moveToPublished = async (): Promise<Snapshot> => {
    const commit = await objects.id(`${publishedRef}^{commit}`);
    if (commit === undefined) throw new SourceError(`${branch} is not a commit.`);
    return moveTo(commit);
  };

  const moveTo = async (commit: string): Promise<Snapshot> => {
    if (commit === last?.revision) return unchanged(last);
    last = await snapshotAt(commit);
    comparable = true;
    return last;
  };

  const listedAt = async (commit: string): Promise<Snapshot> => ({
    revision: commit,
    ...(await listTree(run, commit, folder)),
    changed: undefined,
    former: await former.ofHistory(commit),
    arrivals: await arrivals.upTo(commit),
  });

  const snapshotAt = async (commit: string): Promise<Snapshot> => {
    if (last === undefined || !comparable) return listedAt(commit);
    // Moved elsewhere in the repository, a folder of content would be an empty site.
    if (folder !== "" && (await objects.id(`${commit}:${folder}`)) === undefined) {
      throw new SourceError(`The folder ${folder} is not in the commit ${commit}.`);
    }
    const changes = await compareTrees(objects, last.revision, commit, folder);
    if (changes === undefined) return listedAt(commit);
    const entries = draftOf(last.entries);
    for (const { path, blob } of changes) {
      if (blob === undefined) entries.delete(path);
      else entries.set(path, { path, blob, size: (await objects.size(blob)) ?? 0 });
    }
    const changed = new Set(changes.map(({ path }) => path));
    const slugs = await former.afterStep(last.revision, commit, changes);
    return {
      ...{ revision: commit, entries: entries.done(), links: linksAfter(last.links, changes) },
      ...{ changed, since: last.revision, former: slugs },
      arrivals: await arrivals.afterStep(last.revision, commit, changes),
    };
  };

  const read = async ({ blob, path }: Entry): Promise<Uint8Array> => {
    const lost = new SourceError(`${path} is not in the repository.`);
    const once = () => objects.read(blob).catch(() => undefined);
    const bytes = (await once()) ?? ((await renewAfter(lost)) ? await once() : undefined);
    if (bytes === undefined) throw lost;
    return bytes;
  };

  const size = async ({ blob }: Entry) => (await objects.size(blob)) ?? 0;
  const open = openBlobs(repository, dataDirectory, nearby?.objects);

  return {
    snapshot,
    read,
    open,
    flush: copy,
    includes: async (revision) => {
      await copied();
      return last !== undefined && isAncestor(run, revision, last.revision);
    },
    history: {
      of: fileHistories(run, repository, folder, async (revision) => {
        await copied();
        await indexCommits(revision);
      }),
      read,
      size,
      open: async (entry) => open({ ...entry, size: await size(entry) }),
    },
    base: async (published) => {
      // What is published may just be on its way into the clone.
      await copied();
      return baseElsewhere(revisions, repository, address, published);
    },
    revisions: {
      ...revisions,
      at: async (commit, published) => {
        // What is published may just be on its way into the clone.
        await copied();
        return revisions.at(commit, published);
      },
    },
  };
}

/** What stands for the commit of a branch that has none. */
const noCommit = "0".repeat(40);

function isMissingBranch(error: unknown): boolean {
  return error instanceof SourceError && error.message.includes("couldn't find remote ref");
}
