import { createHash } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";
import { git } from "./run.ts";

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

/**
 * The repository under the data directory that mirrors one address: made empty, then fetched into.
 * One that a killed process left half made has never got its final name.
 */
export async function openClone(dataDirectory: string, address: string): Promise<string> {
  const name = createHash("sha256").update(address).digest("hex").slice(0, 16);
  const repository = join(dataDirectory, `repository-${name}.git`);
  if (await stat(join(repository, "HEAD")).catch(() => undefined)) return repository;
  await mkdir(dataDirectory, { recursive: true });
  const unfinished = `${repository}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await git(unfinished, "init", "--bare", "--quiet");
  await rm(repository, { recursive: true, force: true });
  await rename(unfinished, repository);
  return repository;
}

/**
 * Brings the branch's latest commit into the clone; a branch that was moved back or replaced is
 * followed. Throws a SourceError when the repository can't be reached or has no such branch.
 */
export async function fetchBranch(
  repository: string,
  address: string,
  branch: string,
): Promise<void> {
  const spec = `+refs/heads/${checkBranch(branch)}:${publishedRef}`;
  await git(
    repository,
    ...["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc"],
    // From a shallow repository too: what it lacks is then known to be lacking.
    ...["--update-shallow", "--end-of-options", address, spec],
  );
}
