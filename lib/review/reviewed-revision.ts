import { buildCatalogue } from "../content/build-catalogue.ts";
import { type Catalogue, changedKeys } from "../content/catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { Parse } from "../content/parse-all.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { draftOf } from "../content/persistent-map.ts";
import type { Problem } from "../content/problem.ts";
import type { Refused, Revision, Revisions, Snapshot, Source } from "../content/source/source.ts";
import { visibility } from "../content/visibility.ts";
import type { Searchable, SearchEngine } from "../search/engine.ts";
import { adviceOn, type FindFacts } from "./advice.ts";
import { memoize } from "./memoize.ts";

/** The site as its reviewers see it, beside what is live. */
export interface Comparison {
  readonly edition: Edition;
  /** What readers had when it was made. */
  readonly live: Edition;
  readonly revision: Pick<Revision, "snapshot" | "own" | "renames" | "behind">;
  /** What readers would have if the revision were published now, with all that is live. */
  published(): Promise<Edition>;
  /** What the editors' checks advise on what it changes: found when somebody looks at the review. */
  advice(): Promise<readonly Problem[]>;
}

/** A revision that is not published, as its reviewers see it. */
export interface ReviewedRevision extends Comparison {
  readonly revision: Revision;
  /** Finds in what its reviewers see: made when the first of them searches. */
  search(): Promise<Searchable>;
}

/** A preview as one link shows it. */
export interface OpenReview extends ReviewedRevision {
  readonly ref: string;
  /** Whether it stays at its commit, or follows its branch. */
  readonly pinned: boolean;
  /** When the link ends, in milliseconds since 1970. */
  readonly until: number;
}

interface Files {
  readonly source: Source;
  readonly revisions: Revisions;
  readonly store: ParsedStore;
  readonly parse: Parse;
  readonly facts: FindFacts;
  /** Finds in what is live. */
  readonly engine: Pick<SearchEngine, "beside">;
}

/**
 * The preview of a commit: the same functions at another revision. It is made from the live edition
 * and shares with it all that does not differ.
 */
export async function reviewRevision(
  commit: string,
  live: Edition,
  now: number,
  { source, revisions, store, parse, facts, engine }: Files,
): Promise<ReviewedRevision | Refused> {
  const { revision: base, entries } = live.catalogue;
  const revision = await revisions.at(commit, { revision: base, entries, changed: undefined });
  if ("refused" in revision) return revision;
  // Older versions of what is broken here are not looked for in the history of another branch.
  const files: Source = {
    snapshot: () => source.snapshot([]),
    read: (entry) => source.read(entry),
    open: (entry) => source.open(entry),
  };
  const careful = givingUpAfterMany(parse);
  const catalogue = await buildCatalogue(revision.snapshot, files, store, live.catalogue, {
    parse: careful,
    now,
  }).catch((error: unknown) => {
    if (error instanceof Exhausted) return undefined;
    throw error;
  });
  if (catalogue === undefined) return { refused: "too-large" };
  const keys = changedKeys(live.catalogue, catalogue)
    .union(hiddenKeys(live.catalogue, now))
    .union(hiddenKeys(catalogue, now));
  const edition = makeEdition(catalogue, now, "reviewer", live, keys);
  // The checks' advice and the list of addresses both ask for it.
  const published = memoize(async () => {
    const snapshot = revision.behind === 0 ? undefined : mergedSnapshot(revision, live.catalogue);
    const merged = snapshot
      ? await buildCatalogue(snapshot, files, store, live.catalogue, { parse, now })
      : catalogue;
    return makeEdition(merged, now, "public", live.reader === "public" ? live : undefined);
  });
  const { read } = files;
  const advice = memoize(() => adviceOn({ edition, published, revision, read, facts, now }));
  const search = memoize(() => engine.beside(edition, keys, store.plain));
  return { edition, live, revision, published, advice, search };
}

/** So many files that take too long say enough of a branch. */
const mostComplex = 5;

class Exhausted extends Error {}

/** Parses until too many files have taken too long, and throws Exhausted then. */
function givingUpAfterMany(parse: Parse): Parse {
  let complex = 0;
  return async (entry, bytes) => {
    if (complex >= mostComplex) throw new Exhausted();
    const file = await parse(entry, bytes);
    if (file.parsed.problems.some(({ rule }) => rule === "too-complex")) complex += 1;
    return file;
  };
}

/** The published files with what a revision itself changed. */
export function mergedSnapshot(
  { own, snapshot }: Pick<Revision, "own" | "snapshot">,
  { entries }: Catalogue,
): Snapshot {
  const merged = draftOf(entries);
  for (const path of own) {
    const entry = snapshot.entries.get(path);
    if (entry === undefined) merged.delete(path);
    else merged.set(path, entry);
  }
  return { ...snapshot, entries: merged.done(), changed: own };
}

/** The works that reviewers see otherwise than the public. */
function hiddenKeys(catalogue: Catalogue, now: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, work] of catalogue.works) {
    for (const article of Object.values(work)) {
      const state = visibility(article, now);
      if (state !== "visible" && state !== "withdrawn") keys.add(key);
    }
  }
  return keys;
}
