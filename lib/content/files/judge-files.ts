import { mediaLimit } from "../../environment/media-limit.ts";
import type { ParsedFile, ParsedText } from "../article.ts";
import { workBeside } from "../assets.ts";
import type { Catalogue, FileVersion, RefusedFile } from "../catalogue.ts";
import { imageTooLarge, isImageName, validateImage } from "../images/validate-image.ts";
import type { ParsedStore } from "../parsed-store.ts";
import type { Person } from "../settings.ts";
import { formerStates } from "../source/former-states.ts";
import type { Entry, Snapshot, Source } from "../source/source.ts";
import type { KnownDocument } from "./document-facts.ts";
import { readDocument } from "./read-document.ts";
import { fileTooLarge, isFileName } from "./validate-file.ts";

interface Looking {
  readonly source: Source;
  readonly store: ParsedStore;
  /** What was judged and is not in the store yet. */
  readonly fresh: (readonly [path: string, blob: string, file: ParsedFile])[];
}

type Judged = Pick<Catalogue, "refused" | "documents">;

/**
 * Judges the images and other files beside a snapshot's texts, and the images of people: with those
 * refused before, only the ones that changed since. What the store knows by blob id is not read again.
 */
export async function judgeFiles(
  { entries, changed, revision }: Snapshot,
  source: Source,
  store: ParsedStore,
  previous: Catalogue | undefined,
  people: readonly Person[] | undefined,
): Promise<Judged> {
  // Who else is named may have another portrait, or none.
  const before = previous?.people === people && changed ? previous : undefined;
  const portraits = new Set(people?.flatMap(({ portrait }) => portrait ?? []));
  const paths = before === undefined ? [...entries.keys()] : [...(changed ?? [])];
  const isShown = (path: string) =>
    workBeside(path) === undefined ? portraits.has(path) : isImageName(path) || isFileName(path);
  const shown = paths.filter(isShown);
  if (before !== undefined && shown.length === 0) return before;
  const refused = new Map<string, RefusedFile>(before?.refused);
  const documents = new Map(before?.documents);
  const looking: Looking = { source, store, fresh: [] };
  for (const path of shown) {
    refused.delete(path);
    documents.delete(path);
    const entry = entries.get(path);
    const { problem, document } = entry === undefined ? nothing : await judged(entry, looking);
    if (document !== undefined) documents.set(path, document);
    if (problem === undefined) continue;
    const lastGood = await lastGoodOf(path, revision, looking, previous);
    refused.set(path, { problem, lastGood });
    const known = previous?.documents.get(path);
    if (known !== undefined && known.blob === lastGood?.entry.blob) documents.set(path, known);
  }
  if (looking.fresh.length > 0) store.putAll(looking.fresh);
  return { refused, documents };
}

const nothing = { problem: undefined, document: undefined };

async function judged(entry: Entry, { source, store, fresh }: Looking) {
  const large = tooLarge(entry);
  if (large !== undefined) return { problem: large, document: undefined };
  const known = store.get(entry.path, entry.blob);
  if (known !== undefined) return factsOf(entry, known);
  const { file, kept } = await judge(entry, source);
  if (kept) fresh.push([entry.path, entry.blob, file]);
  return factsOf(entry, file.parsed);
}

function factsOf({ blob }: Entry, { problems: [problem], document }: ParsedText) {
  const facts: KnownDocument | undefined = document && { ...document, blob };
  return { problem, document: facts };
}

const tooLarge = (entry: Entry) =>
  isImageName(entry.path) ? imageTooLarge(entry) : fileTooLarge(entry, mediaLimit(process.env));

/** Judges a file by what it holds: an image whole, any other a part at a time. */
async function judge(
  entry: Entry,
  source: Pick<Source, "read" | "open">,
): Promise<{ readonly file: ParsedFile; readonly kept: boolean }> {
  if (!isImageName(entry.path)) return readDocument(entry, source);
  const found = validateImage(entry, await source.read(entry));
  return {
    file: { parsed: { problems: found === undefined ? [] : [found] }, body: "" },
    kept: true,
  };
}

/** What was shown until now or, after a restart, the last good version on the published line. */
async function lastGoodOf(
  path: string,
  revision: string,
  { source }: Looking,
  previous: Catalogue | undefined,
): Promise<FileVersion | undefined> {
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
    // A history tells of a file without its size; a large one is not read to know it.
    const entry = { ...state.entry, size: await source.history.size(state.entry) };
    if (tooLarge(entry) !== undefined) continue;
    const { file } = await judge(entry, source.history);
    if (file.parsed.problems.length === 0) return { ...state, entry };
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
