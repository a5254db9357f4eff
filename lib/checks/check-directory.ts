import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { diskStore } from "../content/disk-store.ts";
import { directorySource } from "../content/source/directory.ts";
import type { Seen } from "../content/source/directory-seen.ts";
import { parseInThreads } from "../content/threads/parse-in-threads.ts";
import { namesOf } from "./analysis-cache.ts";
import { checksVersion } from "./checks-version.ts";
import { type Check, createIncrementalChecks } from "./incremental-checks.ts";
import { openKeyValueCache } from "./key-value-cache.ts";
import { analyseInThreads } from "./threads/analyse-in-threads.ts";

/** The directory that was named is none with articles. */
export class NoContent extends Error {}

/**
 * Checks a content directory, with what earlier runs remember under `dataDirectory`. Throws
 * NoContent when there is nothing to check.
 */
export async function checkDirectory(
  directory: string,
  dataDirectory: string,
  now: number,
): Promise<Check> {
  if (!["articles", "themes.yaml"].some((name) => existsSync(join(directory, name)))) {
    throw new NoContent(directory);
  }
  // The server has its own memory: the two never wait for each other.
  const name = createHash("sha256").update(resolve(directory)).digest("hex").slice(0, 12);
  const place = join(dataDirectory, "check", name);
  const memory = openKeyValueCache(place, checksVersion());
  const seen = new Map(Object.entries(memory.get<Record<string, Seen>>(seenName) ?? {}));
  const before = new Map(seen);
  const source = await directorySource(directory, seen);
  const store = diskStore(place);
  const check = await createIncrementalChecks(source, store, memory, threads).check(now);
  if (!isSame(before, seen)) {
    memory.putAll([[seenName, Object.fromEntries(seen)]]);
    memory.keepOnly(namesOf(check.known).add(seenName));
    store.keepOnly(
      [...check.site.catalogue.entries.values()].map(({ path, blob }) => [path, blob]),
    );
  }
  return check;
}

const seenName = "seen";

const threads = { parseMany: parseInThreads, analyseMany: analyseInThreads };

/** Whoever looks again at a file makes it another object. */
function isSame(before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>): boolean {
  if (before.size !== after.size) return false;
  for (const [path, file] of after) if (before.get(path) !== file) return false;
  return true;
}
