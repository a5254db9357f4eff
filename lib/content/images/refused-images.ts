import type { ParsedFile } from "../article.ts";
import { workBeside } from "../assets.ts";
import type { Catalogue, ImageVersion, RefusedImages } from "../catalogue.ts";
import type { ParsedStore } from "../parsed-store.ts";
import type { Person } from "../settings.ts";
import { formerStates } from "../source/former-states.ts";
import type { Entry, Snapshot, Source } from "../source/source.ts";
import { imageTooLarge, isImageName, validateImage } from "./validate-image.ts";

interface Looking {
  readonly source: Source;
  readonly store: ParsedStore;
  /** What was judged and is not in the store yet. */
  readonly fresh: (readonly [path: string, blob: string, file: ParsedFile])[];
}

/**
 * Judges the images beside a snapshot's texts, and those of people: with those refused before, only
 * the ones that changed since. What the store knows by blob id is not read again.
 */
export async function refusedImages(
  { entries, changed, revision }: Snapshot,
  source: Source,
  store: ParsedStore,
  previous: Catalogue | undefined,
  people: readonly Person[] | undefined,
): Promise<RefusedImages> {
  // Who else is named may have another portrait, or none.
  const before = previous?.people === people && changed ? previous?.refused : undefined;
  const portraits = new Set(people?.flatMap(({ portrait }) => portrait ?? []));
  const paths = before === undefined ? [...entries.keys()] : [...(changed ?? [])];
  const isShown = (path: string) => workBeside(path) !== undefined || portraits.has(path);
  const images = paths.filter((path) => isImageName(path) && isShown(path));
  if (before !== undefined && images.length === 0) return before;
  const refused = new Map(before);
  const looking: Looking = { source, store, fresh: [] };
  for (const path of images) {
    refused.delete(path);
    const entry = entries.get(path);
    const problem = entry && (await problemOf(entry, looking));
    if (problem === undefined) continue;
    refused.set(path, { problem, lastGood: await lastGoodOf(path, revision, looking, previous) });
  }
  if (looking.fresh.length > 0) store.putAll(looking.fresh);
  return refused;
}

async function problemOf(entry: Entry, { source, store, fresh }: Looking) {
  const large = imageTooLarge(entry);
  if (large !== undefined) return large;
  const known = store.get(entry.path, entry.blob);
  if (known !== undefined) return known.problems[0];
  const found = validateImage(entry, await source.read(entry));
  const parsed = { problems: found === undefined ? [] : [found] };
  fresh.push([entry.path, entry.blob, { parsed, body: "" }]);
  return found;
}

/** What was shown until now or, after a restart, the last good version on the published line. */
async function lastGoodOf(
  path: string,
  revision: string,
  looking: Looking,
  previous: Catalogue | undefined,
): Promise<ImageVersion | undefined> {
  const { source } = looking;
  // Without a history there is nothing but what is there now.
  if (source.history === undefined) return undefined;
  if (previous !== undefined) {
    const { refused, entries } = previous;
    const entry = entries.get(path);
    const shown = { revision: previous.revision, entry };
    const last = refused.has(path) ? refused.get(path)?.lastGood : entry && { ...shown, entry };
    // What a directory had was perhaps never committed.
    return last && (await isThere(last.entry, source)) ? last : undefined;
  }
  for (const state of await formerStates(source, path, revision)) {
    const bytes = await source.history.read(state.entry);
    if (validateImage(state.entry, bytes) === undefined) return state;
  }
  return undefined;
}

function isThere(entry: Entry, source: Source): Promise<boolean> {
  return source.read(entry).then(
    () => true,
    () => false,
  );
}
