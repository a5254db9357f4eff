import { analyseFile } from "../checks/file-analysis.ts";
import { buildCatalogue } from "../content/build-catalogue.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { Parse } from "../content/parse-all.ts";
import { parseText } from "../content/parse-page.ts";
import { memoryStore, type ParsedStore } from "../content/parsed-store.ts";
import { hasKnownKeys, keyFields } from "../content/published-articles.ts";
import {
  isSourceError,
  type Refused,
  type Revision,
  type Snapshot,
  type Source,
} from "../content/source/source.ts";
import { warn } from "../log.ts";
import { adviceOn } from "./advice.ts";
import { type LiveSite, liveSite } from "./live-site.ts";
import { memoize } from "./memoize.ts";
import { besidePublished } from "./review-store.ts";
import { type Comparison, mergedSnapshot } from "./reviewed-revision.ts";

/** What a preview deployment is compared with. */
export type Live = { readonly branch: string } | { readonly site: string };

/** Why it is compared with nothing. */
export type Incomparable = "unnamed" | "unreachable" | Refused["refused"];

/** A preview deployment beside what is live, or why what is live is not known. */
export type LiveComparison =
  | {
      readonly comparison: Comparison;
      readonly live: Live;
      /** The text of an article that only the live one has. */
      readonly body: ParsedStore["body"];
    }
  | { readonly incomparable: Incomparable };

interface Files {
  readonly source: Source;
  readonly store: ParsedStore;
}

/**
 * Compares what a preview deployment shows with what is live: with the main branch, where git knows
 * it here and is at another commit; else with the live site of this program at `site`.
 */
export async function compareWithLive(
  own: Edition,
  files: Files,
  site: string | undefined,
): Promise<LiveComparison> {
  try {
    const { revision, entries, unseen } = own.catalogue;
    const shown = {
      revision,
      entries,
      changed: undefined,
      ...(unseen.links && { links: unseen.links }),
    };
    const read: Source["read"] = (entry) => files.source.read(entry);
    const base = await files.source.base?.(shown);
    if (base !== undefined && "refused" in base) return { incomparable: base.refused };
    const same = base !== undefined && base.revision.ahead + base.revision.behind === 0;
    if (base !== undefined && !(same && site !== undefined)) {
      const live = { ...base.revision, snapshot: base.snapshot, read, parse: parseText };
      return { live: { branch: base.branch }, ...(await compared(own, files, live)) };
    }
    if (site === undefined) return { incomparable: "unnamed" };
    const found = await liveSite(site, own.catalogue);
    if ("refused" in found) return { incomparable: found.refused };
    const parse: Parse = (...file) => withKnownKeys(parseText(...file), own.catalogue);
    return { live: { site }, ...(await compared(own, files, { ...found, parse })) };
  } catch (error) {
    if (!isSourceError(error)) throw error;
    warn("review", `What is live is not known: ${error.message}`);
    return { incomparable: "unreachable" };
  }
}

/** What is live, and how the other parted from it: unless it is known, all that differs is its own. */
interface Found extends LiveSite, Partial<Pick<Revision, "own" | "renames" | "behind">> {
  readonly parse: Parse;
}

async function compared(
  own: Edition,
  { source, store }: Files,
  { snapshot, read, parse, own: changedItself, renames = new Map(), behind = 0 }: Found,
): Promise<{ comparison: Comparison; body: ParsedStore["body"] }> {
  const { catalogue, now } = own;
  const changed = differing(snapshot, catalogue);
  const kept = besidePublished(store, memoryStore());
  // Of a live site only its texts are another's.
  const theirs: Source = {
    snapshot: async () => snapshot,
    read,
    open: (entry) => source.open(entry),
  };
  const before = { ...snapshot, changed, since: catalogue.revision };
  const made = await buildCatalogue(before, theirs, kept, catalogue, { parse, now });
  const live = makeEdition(made, now, "public");
  const revision = {
    snapshot: { ...snapshot, revision: catalogue.revision, entries: catalogue.entries, changed },
    own: changedItself ?? changed,
    renames,
    behind,
  };
  const published = memoize(async () => {
    if (behind === 0) return makeEdition(catalogue, now, "public", live);
    const merged = mergedSnapshot(revision, made);
    return makeEdition(
      await buildCatalogue(merged, source, kept, made, { now }),
      now,
      "public",
      live,
    );
  });
  const facts = async (...file: Parameters<typeof analyseFile>) => analyseFile(...file);
  const advice = memoize(() =>
    adviceOn({
      edition: own,
      published,
      revision,
      read: (entry) => source.read(entry),
      facts,
      now,
    }),
  );
  return { comparison: { edition: own, live, revision, published, advice }, body: kept.body };
}

/** The paths at which not the same stands. */
function differing({ entries }: Snapshot, { entries: own }: Catalogue): ReadonlySet<string> {
  const paths = new Set([...entries.keys(), ...own.keys()]);
  return new Set([...paths].filter((path) => entries.get(path)?.blob !== own.get(path)?.blob));
}

/** A live text may name themes and people that only the live site has: it is there without them. */
function withKnownKeys(file: ReturnType<typeof parseText>, { themes, people }: Catalogue) {
  const { article } = file.parsed;
  const keys = {
    themes: themes && new Set(themes.map(({ key }) => key)),
    authors: people && new Set(people.map(({ key }) => key)),
  };
  if (article === undefined || hasKnownKeys(article, keys)) return file;
  const [themesLeft, authorsLeft] = keyFields.map((field) =>
    (article[field] ?? []).filter((key) => keys[field]?.has(key) ?? true),
  );
  const left = { ...article, themes: themesLeft ?? [], authors: authorsLeft ?? [] };
  return { ...file, parsed: { ...file.parsed, article: left } };
}
