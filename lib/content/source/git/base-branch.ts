import type { Base, Refused, Revisions, Snapshot } from "../source.ts";
import { remoteOf } from "./remote.ts";
import { gitReaching } from "./run.ts";

/** What a main branch is usually called. */
export const usualBase = "main";

const limits = { timeout: 20_000, maxBuffer: 1024 * 1024 };

/** The branch that a repository elsewhere names as its own; undefined where it names none. */
async function namedBranch(repository: string, address: string): Promise<string | undefined> {
  const remote = remoteOf(address);
  const listed = await gitReaching(
    ...([remote, limits, repository, "ls-remote", "--symref"] as const),
    ...["--end-of-options", remote.address, "HEAD"],
  );
  return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(listed)?.[1];
}

/** A commit of a branch that is published, compared with the main branch of its repository. */
export async function baseElsewhere(
  revisions: Revisions,
  repository: string,
  address: string,
  published: Snapshot,
): Promise<Base | Refused | undefined> {
  for (const find of [async () => usualBase, () => namedBranch(repository, address)]) {
    const branch = await find();
    const commit = branch && (await revisions.commitOf(branch));
    if (!branch || !commit) continue;
    const tip = await revisions.at(commit, published);
    if ("refused" in tip) return tip;
    const revision = await revisions.at(published.revision, tip.snapshot);
    return "refused" in revision ? revision : { branch, snapshot: tip.snapshot, revision };
  }
  return undefined;
}
