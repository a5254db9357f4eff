import { type Article, articleName, folderOf, type Parsed, parseArticle } from "./article.ts";
import { filesBeside, pathBeside, workBeside } from "./assets.ts";
import { tooLarge } from "./decode-text.ts";
import { emptyFolders } from "./empty-folders.ts";
import { type RefusedImages, refusedImages } from "./images/refused-images.ts";
import { disputedClaims, findLastGood } from "./last-good.ts";
import type { ParsedFile, ParsedStore } from "./parsed-store.ts";
import type { KeptProblem } from "./problem.ts";
import { type PublishedArticles, publishedAt, selectPublished } from "./published-articles.ts";
import type { Redirects } from "./redirects.ts";
import type { Mandate, Theme } from "./settings.ts";
import { readSettings, type SettingsFiles } from "./settings-files.ts";
import type { Entry, Snapshot, Source } from "./source/source.ts";
import { timelineOf } from "./timeline.ts";
import { type Turns, turnsOf } from "./turns.ts";
import { linkInstead, type Unseen, unseenFiles } from "./unseen-files.ts";

/** All articles at a revision. Never changed once made. */
export interface Catalogue extends PublishedArticles {
  readonly revision: string;
  /** Undefined when themes.yaml has never been readable: then themes are not judged. */
  readonly themes: readonly Theme[] | undefined;
  readonly mandates: readonly Mandate[];
  readonly redirects: Redirects;
  /** Slugs that articles had before: language and slug → path. */
  readonly former: ReadonlyMap<string, string>;
  /** When texts came to be public, by path, where the source knows; a date may say less. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly problems: readonly KeptProblem[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** All articles, the latest first; see `timelineOf`. */
  readonly timeline: readonly Article[];
  /** When works say something else; see `turnsOf`. */
  readonly turns: Turns;
  /** What stands beside each work's texts; see `filesBeside`. */
  readonly beside: ReadonlyMap<string, string>;
  /** Images that are there but not shown as they are, by path. */
  readonly refused: RefusedImages;
  readonly settings: SettingsFiles;
  /** What was written and is not seen, with the folders that hold no article. */
  readonly unseen: Unseen & { readonly links: Snapshot["links"] };
  /** The catalogue it was made from, by its own name, and the works that were decided anew. */
  readonly step: { readonly from: symbol | undefined; readonly keys: ReadonlySet<string> };
  readonly id: symbol;
  /** How many files were parsed to make it, rather than known. */
  readonly parsedCount: number;
}

/** Parses one file: here, or somewhere it can do no harm. */
export type Parse = (entry: Entry, bytes: Uint8Array) => ParsedFile | Promise<ParsedFile>;

interface Making {
  readonly parse?: Parse;
  /** Milliseconds since 1970: what was under embargo then was never public. */
  readonly now?: number;
}

/**
 * The catalogue of a snapshot. With the previous one, only what changed is decided anew; a file
 * that became unreadable stays at its last good version. Nothing is parsed that the store knows.
 */
export async function buildCatalogue(
  newest: Snapshot,
  source: Source,
  store: ParsedStore,
  previous?: Catalogue,
  { parse = parseArticle, now = Date.now() }: Making = {},
): Promise<Catalogue> {
  const snapshot = previous === undefined ? newest : changedSince(newest, previous);
  const settings = await readSettings(snapshot, source, previous?.settings);
  const themes = settings.themes.value;
  const known = themes && new Set([...themes.map(({ key }) => key), ...settings.themes.named]);
  const unseen = sameFiles(snapshot, previous) ?? unseenIn(snapshot);
  const paths = pathsToDecide(snapshot, themes, unseen, previous);
  const { parsed, count } = await parseAll(paths, snapshot, unseen, source, store, parse);
  const files = { parsed, snapshot, source, store };
  const since = previous === undefined ? await disputedClaims(files) : new Map<string, number>();
  const good = await findLastGood({ ...files, known, disputed: since, previous, now });
  const selection = selectPublished(
    { parsed, known, lastGood: (path) => good.get(path), since },
    previous,
  );
  const kept = previous?.revision ?? null;
  const refused = await refusedImages(snapshot, source, store, previous);
  return {
    ...selection,
    revision: snapshot.revision,
    themes,
    mandates: settings.mandates.value ?? [],
    redirects: settings.redirects.value ?? new Map(),
    former: formerSlugs(snapshot),
    arrivals: snapshot.arrivals ?? noArrivals,
    problems: [
      ...settings.problems,
      ...unseen.problems.map((each) => ({ ...each, kept })),
      ...[...selection.problemsOf.values()].flat(),
      ...[...refused.values()].map(({ problem, lastGood }) => ({
        ...problem,
        kept: lastGood?.revision ?? null,
      })),
    ],
    entries: snapshot.entries,
    timeline: timelineOf(selection.works, previous, keysOf(parsed.keys())),
    turns: turnsOf(selection.works, previous, previous && keysOf(parsed.keys())),
    beside: filesBeside(snapshot.entries, previous && snapshot.changed, previous?.beside),
    refused,
    unseen,
    step: { from: previous?.id, keys: keysOf([...parsed.keys(), ...(snapshot.changed ?? [])]) },
    id: Symbol(snapshot.revision),
    settings,
    parsedCount: count,
  };
}

/** A publish that failed half-way left a snapshot that no catalogue was made of: compare anew. */
function changedSince(snapshot: Snapshot, { revision, entries }: Catalogue): Snapshot {
  if (snapshot.since === undefined || snapshot.since === revision) return snapshot;
  const paths = new Set([...entries.keys(), ...snapshot.entries.keys()]);
  const differs = (path: string) => entries.get(path)?.blob !== snapshot.entries.get(path)?.blob;
  return { ...snapshot, changed: new Set([...paths].filter(differs)), since: revision };
}

/**
 * An image or other file beside an article, by its name as it is written there (see `pathBeside`);
 * of an image that readers are not shown, its last good version.
 */
export function assetOf(catalogue: Catalogue, key: string, name: string): Entry | undefined {
  return assetIn(catalogue, workFolder(catalogue, key), name);
}

/** The same, of a folder whose texts may not be published. */
export function assetIn(catalogue: Catalogue, folder: string, name: string): Entry | undefined {
  const path = pathBeside(catalogue, folder, name);
  if (path === undefined) return undefined;
  const refused = catalogue.refused.get(path);
  return refused === undefined ? catalogue.entries.get(path) : refused.lastGood?.entry;
}

/** The folder of a work, from the content directory; where a new one has its place. */
export function workFolder({ works }: Pick<Catalogue, "works">, key: string): string {
  const [article] = Object.values(works.get(key) ?? {});
  return article === undefined ? `articles/${key}` : folderOf(article.file);
}

/** The works that may differ between two catalogues. */
export function changedKeys(before: Catalogue, after: Catalogue): ReadonlySet<string> {
  if (before.id === after.id) return new Set();
  if (after.step.from === before.id) return after.step.keys;
  const keys = new Set<string>();
  for (const [key, work] of after.works) {
    const same = before.works.get(key) === work && before.beside.get(key) === after.beside.get(key);
    if (!same) keys.add(key);
  }
  for (const key of before.works.keys()) if (!after.works.has(key)) keys.add(key);
  return keys;
}

function keysOf(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => articleName(path)?.key ?? workBeside(path) ?? []));
}

const noArrivals: Catalogue["arrivals"] = new Map();

function unseenIn(snapshot: Snapshot): Catalogue["unseen"] {
  const unseen = unseenFiles(snapshot);
  const problems = [...unseen.problems, ...emptyFolders(snapshot, unseen)];
  return { ...unseen, problems, links: snapshot.links };
}

/** Nothing can have come out of sight while no file or link has come or gone. */
function sameFiles({ changed, entries, links }: Snapshot, previous: Catalogue | undefined) {
  if (changed === undefined || previous === undefined) return undefined;
  const same = [...changed].every((path) => entries.has(path) && previous.entries.has(path));
  return same && links === previous.unseen.links ? previous.unseen : undefined;
}

/** Those that changed, and those that could not be published but may be now that others changed. */
function pathsToDecide(
  snapshot: Snapshot,
  themes: Catalogue["themes"],
  { texts }: Unseen,
  previous: Catalogue | undefined,
): Iterable<string> {
  const all = [...snapshot.entries.keys(), ...(snapshot.links ?? [])];
  if (previous === undefined) return all;
  if (snapshot.changed !== undefined && themes === previous.themes) {
    const moved = texts.symmetricDifference(previous.unseen.texts);
    return new Set([...snapshot.changed, ...previous.problemsOf.keys(), ...moved]);
  }
  return new Set([...previous.entries.keys(), ...previous.problemsOf.keys(), ...all]);
}

async function parseAll(
  paths: Iterable<string>,
  snapshot: Snapshot,
  { texts }: Unseen,
  source: Source,
  store: ParsedStore,
  parse: Parse,
) {
  const parsed = new Map<string, Parsed | undefined>();
  const fresh: [path: string, blob: string, file: ParsedFile][] = [];
  for (const path of paths) {
    if (articleName(path) === undefined) continue;
    if (snapshot.links?.has(path)) {
      parsed.set(path, { problems: [linkInstead(path)] });
      continue;
    }
    const entry = texts.has(path) ? undefined : snapshot.entries.get(path);
    const known = entry && store.get(path, entry.blob);
    if (entry !== undefined && known === undefined) {
      fresh.push([path, entry.blob, await parseEntry(entry, source, parse)]);
    }
    parsed.set(path, known);
  }
  store.putAll(fresh);
  // Read back: a text cut out of a file would keep the whole file in memory.
  for (const [path, blob] of fresh) parsed.set(path, store.get(path, blob));
  return { parsed, count: fresh.length };
}

async function parseEntry(entry: Entry, source: Source, parse: Parse): Promise<ParsedFile> {
  const large = tooLarge(entry.path, entry.size);
  if (large !== undefined) return { parsed: { problems: [large] }, body: "" };
  return parse(entry, await source.read(entry));
}

function formerSlugs({ former = [] }: Snapshot): ReadonlyMap<string, string> {
  return new Map(former.map(({ path, slug }) => [`${articleName(path)?.name}/${slug}`, path]));
}

/** The article that had a slug before, in the version now published. */
export function formerArticle(
  catalogue: Catalogue,
  locale: string,
  slug: string,
): Article | undefined {
  const path = catalogue.former.get(`${locale}/${slug}`);
  return path === undefined ? undefined : publishedAt(catalogue, path);
}
