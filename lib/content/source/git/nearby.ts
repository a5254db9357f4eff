import { stat } from "node:fs/promises";
import { join } from "node:path";
import { checkBranch } from "./clone.ts";
import { git } from "./run.ts";

/** A repository on this machine, whose objects can be read where they are before they are copied. */
export interface Nearby {
  /** Its folder of objects, as GIT_ALTERNATE_OBJECT_DIRECTORIES names it. */
  readonly objects: string;
  /** The branch's latest commit, or undefined if it has none. */
  tip(): Promise<string | undefined>;
}

/** The repository at an address if it is on this machine, bare or with a working copy. */
export async function nearbyRepository(
  address: string,
  branch: string,
): Promise<Nearby | undefined> {
  const isFolder = await stat(address).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const head = `refs/heads/${checkBranch(branch)}^{commit}`;
  for (const repository of [address, join(address, ".git")]) {
    const ask = (...args: readonly string[]) =>
      git(repository, "rev-parse", ...args).then(
        (output) => output.trim() || undefined,
        () => undefined,
      );
    const objects = await ask("--path-format=absolute", "--git-path", "objects");
    if (objects === undefined) continue;
    return { objects, tip: () => ask("--verify", "--quiet", "--end-of-options", head) };
  }
  return undefined;
}
