import { assetIn, type Catalogue } from "../content/catalogue.ts";
import { sizeLimit } from "../content/decode-text.ts";
import { manyFiles } from "../content/parse-all.ts";
import type { Entry, Source } from "../content/source/source.ts";
import { folderOf, textName } from "../content/text-names.ts";
import { analyseFile, type FileAnalysis } from "./file-analysis.ts";
import type { ImageSize } from "./image-size.ts";
import type { KeyValueCache } from "./key-value-cache.ts";
import { type LocalizedText, localizedFiles, localizedTexts } from "./localized-texts.ts";

/** What the files of a catalogue say, for the rules. */
export interface AnalysedFiles {
  readonly catalogue: Catalogue;
  /** By path; null for a file that can't be read, as errors say. */
  readonly facts: ReadonlyMap<string, FileAnalysis | null>;
  readonly sizes: ReadonlyMap<string, ImageSize | null>;
  /** The texts by language of settings files, which are few: they are read each time. */
  readonly settings: ReadonlyMap<string, readonly LocalizedText[]>;
}

/** Looks at many files, in their order, faster than one after the other. */
export type AnalyseMany = (
  entries: readonly Entry[],
  source: Pick<Source, "read">,
) => Promise<readonly (FileAnalysis | undefined)[]>;

/**
 * The facts of every file of a catalogue. Nothing is looked at that the memory knows, nor, with the
 * facts of an earlier catalogue, what did not change since.
 */
export async function analyseFiles(
  catalogue: Catalogue,
  source: Source,
  memory: KeyValueCache,
  before?: AnalysedFiles,
  analyseMany?: AnalyseMany,
): Promise<AnalysedFiles> {
  const facts = new Map<string, FileAnalysis | null>();
  const sizes = new Map<string, ImageSize | null>();
  const fresh: [string, unknown][] = [];
  const known = async <T>(name: string, find: () => Promise<T | undefined>): Promise<T | null> => {
    const value = memory.get<T | null>(name);
    if (value !== undefined) return value;
    const found = (await find()) ?? null;
    fresh.push([name, found]);
    return found;
  };
  const unknown: Entry[] = [];
  for (const [path, entry] of catalogue.entries) {
    if (textName(path) === undefined) continue;
    const same = before?.catalogue.entries.get(path)?.blob === entry.blob;
    const value =
      (same ? before.facts.get(path) : undefined) ??
      memory.get<FileAnalysis | null>(factsName(entry));
    // In its place in the order, whenever it is looked at.
    facts.set(path, value ?? null);
    if (value === undefined) unknown.push(entry);
  }
  for (const [entry, list] of await findAll(unknown, source, analyseMany)) {
    facts.set(entry.path, list ?? null);
    fresh.push([factsName(entry), list ?? null]);
  }
  for (const [path, list] of facts) {
    for (const { name } of list?.images ?? []) {
      const entry = assetIn(catalogue, folderOf(path), name);
      if (entry === undefined || sizes.has(entry.blob)) continue;
      const read = async () =>
        (await import("./image-size.ts")).imageSizeOf(await source.read(entry));
      const size = before?.sizes.get(entry.blob);
      sizes.set(entry.blob, size ?? (await known(`size ${entry.blob}`, read)));
    }
  }
  if (fresh.length > 0) memory.putAll(fresh);
  return { catalogue, facts, sizes, settings: await settingsOf(catalogue, source, before) };
}

async function settingsOf(
  { entries }: Catalogue,
  source: Source,
  before: AnalysedFiles | undefined,
): Promise<AnalysedFiles["settings"]> {
  const texts = new Map<string, readonly LocalizedText[]>();
  for (const file of localizedFiles) {
    const entry = entries.get(file);
    if (entry === undefined || entry.size > sizeLimit) continue;
    const same = before?.catalogue.entries.get(file)?.blob === entry.blob;
    const known = same ? before.settings.get(file) : undefined;
    texts.set(file, known ?? localizedTexts(await source.read(entry), file));
  }
  return texts;
}

/** The names under which the memory has these facts: all others may be forgotten. */
export function namesOf({ catalogue, facts, sizes }: AnalysedFiles): Set<string> {
  const names = new Set<string>();
  for (const path of facts.keys()) {
    const entry = catalogue.entries.get(path);
    if (entry !== undefined) names.add(factsName(entry));
  }
  for (const blob of sizes.keys()) names.add(`size ${blob}`);
  return names;
}

const factsName = ({ blob, path }: Entry) => `facts ${blob} ${path}`;

type Found = (readonly [Entry, FileAnalysis | undefined])[];

async function findAll(
  entries: readonly Entry[],
  source: Source,
  analyseMany: AnalyseMany | undefined,
): Promise<Found> {
  const small = entries.filter(({ size }) => size <= sizeLimit);
  const large = entries.filter(({ size }) => size > sizeLimit);
  const found: Found = large.map((entry) => [entry, undefined]);
  if (analyseMany !== undefined && small.length >= manyFiles) {
    const lists = await analyseMany(small, source);
    return [...found, ...small.map((entry, index) => [entry, lists[index]] as const)];
  }
  for (const entry of small) found.push([entry, analyseFile(entry, await source.read(entry))]);
  return found;
}
