import { workBeside } from "../beside.ts";
import type { ParsedFile, ParsedStore } from "../parsed-store.ts";
import type { Problem } from "../problem.ts";
import type { Entry, Snapshot, Source } from "../source/source.ts";
import { imageTooLarge, isImageName, judgeImage } from "./judge.ts";

/** The images beside articles that readers are not shown, by path, and why. */
export type RefusedImages = ReadonlyMap<string, Problem>;

type Fresh = readonly [path: string, blob: string, file: ParsedFile];

/**
 * Judges the images of a snapshot: with those refused before, only the ones that changed since. What
 * the store knows by blob id is not read again.
 */
export async function refusedImages(
  { entries, changed }: Snapshot,
  source: Source,
  store: ParsedStore,
  before: RefusedImages | undefined,
): Promise<RefusedImages> {
  const known = before !== undefined && changed !== undefined;
  const paths = known ? [...changed] : [...entries.keys()];
  const images = paths.filter((path) => isImageName(path) && workBeside(path) !== undefined);
  if (known && images.length === 0) return before;
  const refused = new Map(known ? before : undefined);
  const fresh: Fresh[] = [];
  for (const path of images) {
    refused.delete(path);
    const entry = entries.get(path);
    if (entry === undefined) continue;
    const found = await problemOf(entry, source, store, fresh);
    if (found !== undefined) refused.set(path, found);
  }
  if (fresh.length > 0) store.putAll(fresh);
  return refused;
}

async function problemOf(
  entry: Entry,
  source: Source,
  store: ParsedStore,
  fresh: Fresh[],
): Promise<Problem | undefined> {
  const large = imageTooLarge(entry);
  if (large !== undefined) return large;
  const known = store.get(entry.path, entry.blob);
  if (known !== undefined) return known.problems[0];
  const found = judgeImage(entry, await source.read(entry));
  const parsed = { problems: found === undefined ? [] : [found] };
  fresh.push([entry.path, entry.blob, { parsed, body: "" }]);
  return found;
}
