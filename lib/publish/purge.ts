/** How long an outer cache may take to answer, in milliseconds. */
const timeout = 2_000;

/** How many purges are under way at once. */
const concurrency = 8;

/**
 * Tells outer caches that these pages are not what they were: a PURGE request for each page to each
 * cache, the way Varnish and nginx's purge module are usually set up. A cache that has no such page
 * may answer 404 or 412. Returns what went wrong, in words for an operator; nothing is thrown.
 */
export async function purgeCaches(
  caches: readonly string[],
  paths: ReadonlySet<string>,
): Promise<string[]> {
  const failures = new Map<string, string>();
  const rest = caches.flatMap((cache) => [...paths].map((path) => [cache, path] as const)).values();
  const worker = async () => {
    for (const [cache, path] of rest) {
      // One that does not answer would hold the publish for as many timeouts as there are pages.
      if (failures.has(cache)) continue;
      const failure = await purgePage(cache, path);
      if (failure !== undefined) failures.set(cache, failure);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return [...failures].map(([cache, reason]) => `${cache} was not purged: ${reason}`);
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
