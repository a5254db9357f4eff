import { buildCatalogue } from "../content/catalogue.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Problem } from "../content/problem.ts";
import type { Source } from "../content/source/source.ts";
import { type KnownFacts, readFacts } from "./analysis-cache.ts";
import { checkContent } from "./check-site.ts";
import { type Site, siteOf } from "./checked-site.ts";
import type { Memory } from "./key-value-cache.ts";

/** What a check found, and what it looked at. */
export interface Check {
  readonly site: Site;
  readonly known: KnownFacts;
  readonly problems: readonly Problem[];
}

/**
 * Checks a source again and again, each time only what changed since. `check` with paths looks at
 * these only; `now` is in milliseconds since 1970.
 */
export function createChecker(source: Source, store: ParsedStore, memory: Memory) {
  let last: Check | undefined;
  return {
    check: async (now: number, paths?: readonly string[]): Promise<Check> => {
      const snapshot = await source.snapshot(paths);
      const catalogue = await buildCatalogue(snapshot, source, store, last?.known.catalogue);
      const known = await readFacts(catalogue, source, memory, last?.known);
      const site = siteFrom(known, now);
      last = { site, known, problems: checkContent(site) };
      return last;
    },
  };
}

/** The site of files whose facts are known. */
export function siteFrom({ catalogue, facts, sizes }: KnownFacts, now: number): Site {
  return siteOf(
    catalogue,
    (path) => facts.get(path) ?? undefined,
    now,
    (blob) => sizes.get(blob) ?? undefined,
  );
}
