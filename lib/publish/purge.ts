import { log, warn } from "../log.ts";
import type { AddressRecord } from "./address-record.ts";
import { startRetrying } from "./retry.ts";

/** How long an outer cache may take to answer, in milliseconds. */
const timeout = 2_000;

/** How many purges are under way at once. */
const concurrency = 8;

/** The caches in front, which keep pages until they are told. */
export interface OuterCaches {
  /**
   * Tells them that these pages are not what they were. Resolves to what went wrong, in words for an
   * operator; nothing is thrown. A cache that was not told is told later, until it takes it.
   */
  tell(paths: ReadonlySet<string>): Promise<string[]>;
  /**
   * Tells them, at a start, of all that may be another one since they heard of it last: these
   * addresses, and those that were told by former processes. Whatever changed while nobody told
   * anything, be it the content or the code, is then made anew.
   */
  begin(paths: ReadonlySet<string>): Promise<void>;
  stop(): void;
}

/**
 * Tells caches by a PURGE request for each page to each of them, the way Varnish and nginx's purge
 * module are usually set up. A cache that has no such page may answer 404 or 412. `record` keeps what
 * was told for the next process.
 */
export function outerCaches(addresses: readonly string[], record: AddressRecord): OuterCaches {
  const untold = new Map(addresses.map((cache) => [cache, new Set<string>()]));

  const tellOne = async (cache: string, paths: ReadonlySet<string>): Promise<string[]> => {
    let failure: string | undefined;
    const rest = paths.values();
    const worker = async () => {
      for (const path of rest) {
        // One that does not answer would hold the publish for as many timeouts as there are pages.
        const reason = failure ?? (await purgePage(cache, path));
        if (reason === undefined) continue;
        failure = reason;
        untold.get(cache)?.add(path);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    if (failure === undefined) return [];
    retrying.soon();
    return [`${cache} was not purged: ${failure}`];
  };

  const retrying = startRetrying(async () => {
    for (const [cache, paths] of untold) {
      // What fails meanwhile is noted anew.
      const again = new Set(paths);
      paths.clear();
      await tellOne(cache, again);
      if (again.size > 0 && paths.size === 0) warn("purge", `${cache} was purged after all.`);
    }
    return [...untold.values()].reduce((sum, { size }) => sum + size, 0);
  });

  const tellAll = async (paths: ReadonlySet<string>) =>
    (await Promise.all(addresses.map((cache) => tellOne(cache, paths)))).flat();

  const tell = async (paths: ReadonlySet<string>) => {
    // Without a cache too: the next process may have one, which this one filled.
    await record.add(paths);
    return tellAll(paths);
  };

  const begin = async (paths: ReadonlySet<string>) => {
    const all = paths.union(await record.read());
    await record.replace(all);
    if (addresses.length === 0) return;
    const failures = await tellAll(all);
    for (const failure of failures) warn("purge", failure);
    if (failures.length > 0) return;
    // What is gone has been told: the next start need not.
    await record.replace(paths);
    log("info", "purge", { pages: all.size }, `purge pages=${all.size}`);
  };
  return { tell, begin, stop: retrying.stop };
}

/** nginx keeps each coding of a page by itself; Varnish knows them as one and answers the same. */
const codings = ["br", "gzip", "identity"];

async function purgePage(cache: string, path: string): Promise<string | undefined> {
  try {
    for (const coding of codings) {
      const response = await fetch(new URL(path, cache), {
        method: "PURGE",
        headers: { "accept-encoding": coding },
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      const done = response.ok || response.status === 404 || response.status === 412;
      if (!done) return `it answered ${response.status} for ${path}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
