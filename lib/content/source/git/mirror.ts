import { warn } from "../../../log.ts";
import { SourceError } from "../source.ts";
import { fetchBranch, hasPublished, renewClone } from "./clone.ts";
import { collectGarbage } from "./collect-garbage.ts";

/** The clone of a repository, looked after. */
export interface Mirror {
  /** Brings the branch's latest commit into it. Throws a SourceError; see `fetchBranch`. */
  fetch(): Promise<void>;
  /**
   * Makes the clone anew if an error may be one of its own. Whether it could: those who ask at once
   * share one, and where the repository itself is at fault it is not cloned again and again.
   */
  renewAfter(error: unknown): Promise<boolean>;
}

/** So many fetches leave little enough to look after. */
const fetchesToPack = 50;

/** A clone is made anew no more often than once in so many milliseconds. */
const renewalInterval = 60_000;

/** Looks after a clone; `onRenewed` is told when another has taken its place. */
export function mirror(
  repository: string,
  address: string,
  branch: string,
  onRenewed: () => void,
): Mirror {
  let fetching: Promise<void> = Promise.resolve();
  let packing: Promise<void> = Promise.resolve();
  let renewing: Promise<boolean> | undefined;
  let nextRenewal = Number.NEGATIVE_INFINITY;
  let fetches = 0;
  let fetchedBefore = false;

  const fetch = async () => {
    fetchedBefore ||= await hasPublished(repository);
    await renewing;
    fetching = fetchBranch(repository, address, branch, !fetchedBefore);
    await fetching;
    fetches += 1;
    if (fetches % fetchesToPack === 0) packing = packing.then(pack);
  };

  /** It is tried again some fetches later. */
  const pack = () =>
    collectGarbage(repository).catch((error: unknown) =>
      warn("repository", `The clone was not packed: ${String(error)}`),
    );

  const renew = async (): Promise<boolean> => {
    await Promise.allSettled([fetching, packing]);
    try {
      await renewClone(repository, address, branch);
    } catch {
      return false;
    }
    warn("repository", "The clone of the repository was damaged and was made anew.");
    onRenewed();
    return true;
  };

  const renewAfter = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof SourceError) || distant.test(error.message)) return false;
    if (performance.now() < nextRenewal) return renewing ?? false;
    nextRenewal = performance.now() + renewalInterval;
    renewing = renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  return { fetch, renewAfter };
}

/** How git says that the repository is at fault, the way to it, or the disk: not the clone. */
const distant =
  /unable to access|Could not read from remote|does not appear to be a git repository|too slow|git was ended|couldn't find remote ref|is not in the commit|No space left/;
