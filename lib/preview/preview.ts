import { buildCatalogue, type Catalogue, changedKeys } from "../content/catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Refused, Revision, Revisions, Source } from "../content/source/source.ts";
import { visibility } from "../content/visibility.ts";

/** The site at a revision, as its reviewers see it, beside what is live. */
export interface Preview {
  readonly edition: Edition;
  /** What readers had when it was made. */
  readonly live: Edition;
  readonly revision: Revision;
}

/** A preview as one link shows it. */
export interface Opened extends Preview {
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
}

/**
 * The preview of a commit: the same functions at another revision. It is made from the live edition
 * and shares with it all that does not differ.
 */
export async function makePreview(
  commit: string,
  live: Edition,
  now: number,
  { source, revisions, store }: Files,
): Promise<Preview | Refused> {
  const { revision: published, entries } = live.catalogue;
  const revision = await revisions.at(commit, { revision: published, entries, changed: undefined });
  if ("refused" in revision) return revision;
  // Older versions of what is broken here are not looked for in the history of another branch.
  const files: Source = {
    snapshot: () => source.snapshot([]),
    read: (entry) => source.read(entry),
  };
  const catalogue = await buildCatalogue(revision.snapshot, files, store, live.catalogue);
  const keys = changedKeys(live.catalogue, catalogue)
    .union(hiddenKeys(live.catalogue, now))
    .union(hiddenKeys(catalogue, now));
  const edition = makeEdition(catalogue, now, "reviewer", live, keys);
  return { edition, live, revision };
}

/** The works that reviewers see otherwise than the public. */
function hiddenKeys(catalogue: Catalogue, now: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, work] of catalogue.works) {
    for (const article of Object.values(work)) {
      const state = visibility(article, now);
      if (state === "draft" || state === "scheduled") keys.add(key);
    }
  }
  return keys;
}
