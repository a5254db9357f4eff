import { mediaLimit } from "../../environment/media-limit.ts";
import type { ParsedFile } from "../article.ts";
import { workBeside } from "../assets.ts";
import type { Catalogue, FileVersion, RefusedFiles } from "../catalogue.ts";
import { imageTooLarge, isImageName, validateImage } from "../images/validate-image.ts";
import type { ParsedStore } from "../parsed-store.ts";
import type { Problem } from "../problem.ts";
import type { Person } from "../settings.ts";
import { formerStates } from "../source/former-states.ts";
import type { Entry, Snapshot, Source } from "../source/source.ts";
import { fileTooLarge, isFileName, validateFile } from "./validate-file.ts";

interface Looking {
  readonly source: Source;
  readonly store: ParsedStore;
  /** What was judged and is not in the store yet. */
  readonly fresh: (readonly [path: string, blob: string, file: ParsedFile])[];
}

/**
 * Judges the images and other files beside a snapshot's texts, and the images of people: with those
 * refused before, only the ones that changed since. What the store knows by blob id is not read again.
 */
export async function refusedFiles(
  { entries, changed, revision }: Snapshot,
  source: Source,
  store: ParsedStore,
  previous: Catalogue | undefined,
  people: readonly Person[] | undefined,
): Promise<RefusedFiles> {
  // Who else is named may have another portrait, or none.
  const before = previous?.people === people && changed ? previous?.refused : undefined;
  const portraits = new Set(people?.flatMap(({ portrait }) => portrait ?? []));
  const paths = before === undefined ? [...entries.keys()] : [...(changed ?? [])];
  const isShown = (path: string) =>
    workBeside(path) === undefined ? portraits.has(path) : isImageName(path) || isFileName(path);
  const shown = paths.filter(isShown);
  if (before !== undefined && shown.length === 0) return before;
  const refused = new Map(before);
  const looking: Looking = { source, store, fresh: [] };
  for (const path of shown) {
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
  const large = tooLarge(entry);
  if (large !== undefined) return large;
  const known = store.get(entry.path, entry.blob);
  if (known !== undefined) return known.problems[0];
  const found = await judge(entry, source);
  const parsed = { problems: found === undefined ? [] : [found] };
  fresh.push([entry.path, entry.blob, { parsed, body: "" }]);
  return found;
}

const tooLarge = (entry: Entry) =>
  isImageName(entry.path) ? imageTooLarge(entry) : fileTooLarge(entry, mediaLimit(process.env));

/** Judges a file by what it holds: an image whole, any other a part at a time. */
async function judge(
  entry: Entry,
  source: Pick<Source, "read" | "open">,
): Promise<Problem | undefined> {
  if (isImageName(entry.path)) return validateImage(entry, await source.read(entry));
  const file = await source.open(entry);
  try {
    return await validateFile(entry, file);
  } finally {
    await file.close();
  }
}

/** What was shown until now or, after a restart, the last good version on the published line. */
async function lastGoodOf(
  path: string,
  revision: string,
  looking: Looking,
  previous: Catalogue | undefined,
): Promise<FileVersion | undefined> {
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
    const { entry } = state;
    if (tooLarge(entry) === undefined && (await judge(entry, source.history)) === undefined) {
      return state;
    }
  }
  return undefined;
}

function isThere(entry: Entry, source: Source): Promise<boolean> {
  return source.open(entry).then(
    async (file) => {
      await file.close();
      return true;
    },
    () => false,
  );
}
