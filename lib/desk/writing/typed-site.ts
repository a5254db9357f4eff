import { buildCatalogue } from "../../content/build-catalogue.ts";
import { type Catalogue, changedKeys } from "../../content/catalogue.ts";
import { type Edition, makeEdition } from "../../content/edition.ts";
import type { Parse } from "../../content/parse-all.ts";
import { memoryStore, type ParsedStore } from "../../content/parsed-store.ts";
import { draftOf } from "../../content/persistent-map.ts";
import type { Problem } from "../../content/problem.ts";
import { blobId } from "../../content/source/blob.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import type { Entry, Snapshot, Source } from "../../content/source/source.ts";
import { textName } from "../../content/text-names.ts";
import type { WrittenText } from "../../content/written-text.ts";
import { adviceOn, type FindFacts } from "../../review/advice.ts";
import { besidePublished } from "../../review/review-store.ts";

/** The published site with some files as they are typed. */
export interface TypedSite {
  readonly edition: Edition;
  /** The bytes of any of its files. */
  readonly read: Source["read"];
  /** The text of a file that was typed. */
  body(file: string, blob: string): string | undefined;
  /** What keeps the typed files from being published, and what the checks advise on them. */
  problems(): Promise<readonly Problem[]>;
}

/** What stands beside the texts of a work as it is saved: by path, undefined for what was taken away. */
export interface SavedBeside {
  readonly entries: ReadonlyMap<string, Entry | undefined>;
  readonly read: Source["read"];
}

interface Parts {
  readonly source: Source;
  readonly store: ParsedStore;
  readonly parse: Parse;
  readonly facts: FindFacts;
  readonly beside: SavedBeside;
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
  { source, store, parse, facts, beside, now }: Parts,
): Promise<TypedSite> {
  const typed = new Map<string, Uint8Array>();
  const entries = draftOf(live.catalogue.entries);
  for (const [path, bytes] of files) {
    const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
    if (live.catalogue.entries.get(path)?.blob === entry.blob) continue;
    typed.set(path, bytes);
    entries.set(path, entry);
  }
  const saved = new Set<string>();
  for (const [path, entry] of beside.entries) {
    if (live.catalogue.entries.get(path)?.blob === entry?.blob) continue;
    saved.add(path);
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  const changed = new Set([...typed.keys(), ...saved]);
  const snapshot = snapshotOf(live.catalogue, entries.done(), changed);
  const read: Source["read"] = async (entry) =>
    typed.get(entry.path) ?? (saved.has(entry.path) ? beside : source).read(entry);
  const open: Source["open"] = async (entry) =>
    typed.has(entry.path) || saved.has(entry.path)
      ? fileInMemory(await read(entry))
      : source.open(entry);
  const own = besidePublished(store, memoryStore());
  // A version before what is typed is looked for in what is live alone.
  const withTyped: Source = { snapshot: async () => snapshot, read, open };
  const catalogue = await buildCatalogue(snapshot, withTyped, own, live.catalogue, { parse, now });
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
  return { edition, read, body: own.body, problems };
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
