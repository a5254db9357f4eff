import { createHash } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";
import { withAccessRemedy } from "./access-remedy.ts";
import { remoteOf } from "./remote.ts";
import { git, gitReaching } from "./run.ts";

/** The reference under which the published branch is kept. */
export const publishedRef = "refs/tribune/published";

/** The reference under which a reviewed branch, tag or commit is kept. */
export function reviewedRef(ref: string): string {
  return `refs/tribune/review/${createHash("sha256").update(ref).digest("hex").slice(0, 16)}`;
}

/** Branch names as git allows them (`git check-ref-format`), and never an option. */
const branchName =
  /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]+(?<![/.])$/u;

/** Throws a SourceError for a name that git would not accept, or would take for an option. */
export function checkBranch(branch: string): string {
  if (!branchName.test(branch)) throw new SourceError(`Not a branch's name: ${branch}`);
  return branch;
}

/** Where the repository under the data directory stands that mirrors one address. */
export function clonePath(dataDirectory: string, address: string): string {
  const name = createHash("sha256").update(address).digest("hex").slice(0, 16);
  return join(dataDirectory, `repository-${name}.git`);
}

/**
 * The repository under the data directory that mirrors one address: made empty, then fetched into.
 * One that a killed process left half made has never got its final name.
 */
export async function openClone(dataDirectory: string, address: string): Promise<string> {
  const repository = clonePath(dataDirectory, address);
  await rm(replacedBy(repository), { recursive: true, force: true });
  if (await stat(join(repository, "HEAD")).catch(() => undefined)) {
    await removeLeftovers(repository);
    return repository;
  }
  await mkdir(dataDirectory, { recursive: true });
  await replace(repository, await makeEmpty(repository));
  return repository;
}

/**
 * Clones anew, and puts that in place of a clone in which something is damaged or lacking. Throws a
 * SourceError when the repository can't be reached or is damaged itself: then nothing is changed.
 */
export async function renewClone(
  repository: string,
  address: string,
  branch: string,
): Promise<void> {
  const fresh = await makeEmpty(repository);
  try {
    await fetchBranch(fresh, address, branch, true);
    await replace(repository, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const replacedBy = (repository: string) => `${repository}.old`;

async function makeEmpty(repository: string): Promise<string> {
  const unfinished = `${repository}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await git(unfinished, "init", "--bare", "--quiet");
  return unfinished;
}

async function replace(repository: string, by: string): Promise<void> {
  const old = replacedBy(repository);
  await rename(repository, old).catch(() => undefined);
  await rename(by, repository);
  await rm(old, { recursive: true, force: true });
}

/** What git commands leave that are killed: locks that would stop the next ones, half packs. */
async function removeLeftovers(repository: string): Promise<void> {
  const names = await readdir(repository, { recursive: true }).catch(() => []);
  const leftovers = names.filter((name) => /\.lock$|(?:^|\/)(?:tmp_|\.tmp-)[^/]*$/.test(name));
  for (const name of leftovers) await rm(join(repository, name), { recursive: true, force: true });
}

/** How long a branch may take that is there already, and the first time, in milliseconds. */
const timeout = { update: 60_000, first: 15 * 60_000 };

/**
 * When an HTTP server is given up: fewer bytes a second than this for so many seconds. One that puts
 * a large repository together for the first time says next to nothing meanwhile.
 */
const stalled = {
  update: ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=10"],
  first: ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=60"],
};

/**
 * Brings the branch's latest commit into the clone; a branch that was moved back or replaced is
 * followed. `first` is for a clone that has nothing of it yet. Throws a SourceError when the
 * repository can't be reached, stalls or has no such branch.
 */
export async function fetchBranch(
  repository: string,
  address: string,
  branch: string,
  first: boolean,
): Promise<void> {
  const spec = `+refs/heads/${checkBranch(branch)}:${publishedRef}`;
  const kind = first ? "first" : "update";
  const remote = remoteOf(address);
  await gitReaching(
    remote,
    { timeout: timeout[kind], maxBuffer: 1024 * 1024 },
    repository,
    ...[...stalled[kind], "fetch", "--quiet", "--no-tags", "--no-write-fetch-head"],
    // From a shallow repository too: what it lacks is then known to be lacking.
    ...["--no-auto-gc", "--update-shallow", "--end-of-options", remote.address, spec],
  ).catch(async (error: unknown) => {
    throw await withAccessRemedy(error, address);
  });
}

/** Whether the branch was ever fetched. */
export async function hasPublished(repository: string): Promise<boolean> {
  return git(repository, "rev-parse", "--verify", "--quiet", publishedRef).then(
    () => true,
    () => false,
  );
}
