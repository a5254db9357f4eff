import { buildCatalogue } from "../../content/build-catalogue.ts";
import { type Catalogue, changedKeys } from "../../content/catalogue.ts";
import { type Edition, makeEdition } from "../../content/edition.ts";
import type { Parse } from "../../content/parse-all.ts";
import { memoryStore, type ParsedStore } from "../../content/parsed-store.ts";
import { draftOf } from "../../content/persistent-map.ts";
import type { Problem } from "../../content/problem.ts";
import { blobId } from "../../content/source/blob.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import type { Snapshot, Source } from "../../content/source/source.ts";
import { textName } from "../../content/text-names.ts";
import type { WrittenText } from "../../content/written-text.ts";
import { adviceOn, type FindFacts } from "../../review/advice.ts";
import { besidePublished } from "../../review/review-store.ts";

/** The published site with some files as they are typed. */
export interface TypedSite {
  readonly edition: Edition;
  /** The text of a file that was typed. */
  body(file: string, blob: string): string | undefined;
  /** What keeps the typed files from being published, and what the checks advise on them. */
  problems(): Promise<readonly Problem[]>;
}

interface Parts {
  readonly source: Source;
  readonly store: ParsedStore;
  readonly parse: Parse;
  readonly facts: FindFacts;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The site that readers would have with these files, by path: made of what is live as a publish makes it,
 * and kept nowhere.
 */
export async function typedSite(
  live: Edition,
  files: ReadonlyMap<string, Uint8Array>,
  { source, store, parse, facts, now }: Parts,
): Promise<TypedSite> {
  const typed = new Map<string, Uint8Array>();
  const entries = draftOf(live.catalogue.entries);
  for (const [path, bytes] of files) {
    const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
    if (live.catalogue.entries.get(path)?.blob === entry.blob) continue;
    typed.set(path, bytes);
    entries.set(path, entry);
  }
  const changed = new Set(typed.keys());
  const snapshot = snapshotOf(live.catalogue, entries.done(), changed);
  const read: Source["read"] = async (entry) => typed.get(entry.path) ?? source.read(entry);
  const open: Source["open"] = async (entry) => {
    const bytes = typed.get(entry.path);
    return bytes === undefined ? source.open(entry) : fileInMemory(bytes);
  };
  const own = besidePublished(store, memoryStore());
  // A version before what is typed is looked for in what is live alone.
  const beside: Source = { snapshot: async () => snapshot, read, open };
  const catalogue = await buildCatalogue(snapshot, beside, own, live.catalogue, { parse, now });
  const edition = makeEdition(
    catalogue,
    now,
    "reviewer",
    live,
    changedKeys(live.catalogue, catalogue),
  );
  const problems = async () => {
    const errors = catalogue.problems.filter(({ file }) => files.has(file));
    const published = async () =>
      makeEdition(catalogue, now, "public", live.reader === "public" ? live : undefined);
    const revision = { own: new Set(files.keys()) };
    const advice = await adviceOn({ edition, published, revision, read, facts, now });
    return [...errors, ...advice.filter(({ file }) => files.has(file))];
  };
  return { edition, body: own.body, problems };
}

function snapshotOf(
  { revision, arrivals, unseen }: Catalogue,
  entries: Snapshot["entries"],
  changed: ReadonlySet<string>,
): Snapshot {
  const links = unseen.links === undefined ? {} : { links: unseen.links };
  return { revision, entries, changed, since: revision, arrivals, ...links };
}

/** The text of a typed file as the site shows it; undefined where it can't be read. */
export function typedText(
  { catalogue }: Edition,
  path: string,
  bytes: Uint8Array,
): WrittenText | undefined {
  const { key, name = "" } = textName(path) ?? {};
  if (key === undefined) return undefined;
  const texts = path.startsWith("pages/")
    ? catalogue.pages.texts.get(key)
    : catalogue.works.get(key);
  const text = texts?.[name];
  return text?.file === path && text.blob === blobId(bytes) ? text : undefined;
}
