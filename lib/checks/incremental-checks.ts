import { buildCatalogue } from "../content/build-catalogue.ts";
import type { ParseMany } from "../content/parse-all.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Problem } from "../content/problem.ts";
import type { Source } from "../content/source/source.ts";
import { type AnalysedFiles, type AnalyseMany, analyseFiles } from "./analysis-cache.ts";
import { checkSite } from "./check-site.ts";
import { type CheckedSite, checkedSite } from "./checked-site.ts";
import type { KeyValueCache } from "./key-value-cache.ts";

/** What a check found, and what it looked at. */
export interface Check {
  readonly site: CheckedSite;
  readonly known: AnalysedFiles;
  readonly problems: readonly Problem[];
}

/** By what the texts of a whole site are read. */
interface Threads {
  readonly parseMany?: ParseMany;
  readonly analyseMany?: AnalyseMany;
}

/**
 * Checks a source again and again, each time only what changed since. `check` with paths looks at
 * these only; `now` is in milliseconds since 1970.
 */
export function createIncrementalChecks(
  source: Source,
  store: ParsedStore,
  memory: KeyValueCache,
  { parseMany, analyseMany }: Threads = {},
) {
  let last: Check | undefined;
  return {
    check: async (now: number, paths?: readonly string[]): Promise<Check> => {
      const snapshot = await source.snapshot(paths);
      const before = last?.known.catalogue;
      const catalogue = await buildCatalogue(snapshot, source, store, before, { parseMany });
      const known = await analyseFiles(catalogue, source, memory, last?.known, analyseMany);
      const site = siteFrom(known, now);
      last = { site, known, problems: checkSite(site) };
      return last;
    },
  };
}

/** The site of files whose facts are known. */
export function siteFrom(
  { catalogue, facts, sizes, settings }: AnalysedFiles,
  now: number,
): CheckedSite {
  return checkedSite(
    catalogue,
    (path) => facts.get(path) ?? undefined,
    now,
    (blob) => sizes.get(blob) ?? undefined,
    (file) => settings.get(file) ?? [],
  );
}
