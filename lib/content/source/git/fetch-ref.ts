import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";
import { checkBranch, reviewedRef } from "./clone.ts";
import { remoteOf } from "./remote.ts";
import { gitReaching } from "./run.ts";

/** A full commit id, in a repository of either hash. */
export const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What one fetch may bring at most, in bytes: 256 MiB. */
const sizeLimit = 256 * 1024 * 1024;

const limits = { timeout: 20_000, maxBuffer: 1024 * 1024 };

/**
 * Brings a branch, a tag or a commit into the clone, under a reference of its own. Returns whether
 * the repository has it. Throws a SourceError when it can't be reached or sends too much.
 */
export async function fetchRef(repository: string, address: string, ref: string): Promise<boolean> {
  const names = commitId.test(ref)
    ? [ref]
    : ["heads", "tags"].map((kind) => `refs/${kind}/${checkBranch(ref)}`);
  for (const name of names) {
    if (await fetchOne(repository, address, `+${name}:${reviewedRef(ref)}`)) return true;
  }
  return false;
}

async function fetchOne(repository: string, address: string, spec: string): Promise<boolean> {
  const remote = remoteOf(address);
  const abort = new AbortController();
  const watching = watchSize(repository, () => abort.abort());
  try {
    await gitReaching(
      remote,
      { ...limits, signal: abort.signal },
      repository,
      // Always a pack, whose size can be watched while it comes.
      ...["-c", "fetch.unpackLimit=1", "fetch", "--quiet", "--no-tags", "--no-write-fetch-head"],
      ...["--no-auto-gc", "--no-recurse-submodules", "--end-of-options", remote.address, spec],
    );
    return true;
  } catch (error) {
    if (abort.signal.aborted) throw new SourceError("The fetch was ended: it brought too much.");
    if (error instanceof SourceError && isMissing.test(error.message)) return false;
    throw error;
  } finally {
    await watching.stop();
  }
}

/** How git, and servers through it, say that there is no such reference or object. */
const isMissing = /couldn't find remote ref|not our ref|unadvertised object|no such remote ref/i;

/** Looks at the packs that are being received. A pack that grew too large is removed at the end. */
function watchSize(repository: string, onTooLarge: () => void) {
  const folder = join(repository, "objects/pack");
  let tooLarge: string[] = [];
  const look = async () => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => each.startsWith("tmp_pack_"))) {
      const size = (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
      if (size > sizeLimit) tooLarge = [...tooLarge, name];
    }
    if (tooLarge.length > 0) onTooLarge();
  };
  const timer = setInterval(look, 200);
  const stop = async () => {
    clearInterval(timer);
    for (const name of tooLarge) await rm(join(folder, name), { force: true });
  };
  return { stop };
}
