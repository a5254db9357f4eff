import { type Parsed, type ParsedFile, type ParsedText, parsedOnClock } from "./article.ts";
import { tooLarge } from "./decode-text.ts";
import type { ParsedStore } from "./parsed-store.ts";
import type { Entry, Snapshot, Source } from "./source/source.ts";
import { linkInstead, type Unseen } from "./unseen-files.ts";

/** Parses one file: here, or somewhere it can do no harm. */
export type Parse = (entry: Entry, bytes: Uint8Array) => ParsedFile | Promise<ParsedFile>;

/** Parses many files, in their order, faster than one after the other. */
export type ParseMany = (
  entries: readonly Entry[],
  source: Pick<Source, "read">,
) => Promise<readonly ParsedFile[]>;

/** From so many files on threads pay: one takes as long to start as to parse some hundred texts. */
export const manyFiles = 300;

/** Of so many texts the trees are kept: of those that somebody reads next, and not of a whole site. */
const edited = 4;

/** What is parsed, by what, and where what is known of it is kept. */
export interface Parsing {
  readonly snapshot: Snapshot;
  readonly unseen: Unseen;
  readonly source: Source;
  readonly store: ParsedStore;
  readonly parse: Parse;
  /** By what a whole site is parsed; without it, one file after the other. */
  readonly parseMany?: ParseMany | undefined;
  /** The clock on which articles' days begin. */
  readonly timeZone: string;
}

/** What each of these texts gives, undefined for one that is gone; only new ones are parsed. */
export async function parseAll(
  paths: Iterable<string>,
  { snapshot, unseen, source, store, parse, parseMany, timeZone }: Parsing,
): Promise<{ readonly parsed: Map<string, Parsed | undefined>; readonly count: number }> {
  const texts = new Map<string, ParsedText | undefined>();
  const wanted: Entry[] = [];
  for (const path of paths) {
    if (snapshot.links?.has(path)) {
      texts.set(path, { problems: [linkInstead(path)] });
      continue;
    }
    const entry = unseen.texts.has(path) ? undefined : snapshot.entries.get(path);
    const known = entry && store.get(path, entry.blob);
    if (entry !== undefined && known === undefined) wanted.push(entry);
    texts.set(path, known);
  }
  const one = (entry: Entry) => parseEntry(entry, source, parse);
  const fresh =
    parseMany !== undefined && wanted.length >= manyFiles
      ? await parsedTogether(wanted, source, parseMany)
      : await parsedInTurn(wanted, one);
  store.putAll(fresh);
  // Read back: a text cut out of a file would keep the whole file in memory.
  for (const [path, blob] of fresh) texts.set(path, store.get(path, blob));
  const parsed = new Map(
    [...texts].map(([path, text]) => [path, text && parsedOnClock(text, timeZone)] as const),
  );
  return { parsed, count: fresh.length };
}

type Fresh = (readonly [path: string, blob: string, file: ParsedFile])[];

async function parsedInTurn(
  wanted: readonly Entry[],
  parse: (entry: Entry) => Promise<ParsedFile>,
): Promise<Fresh> {
  const fresh: Fresh = [];
  for (const entry of wanted) {
    const { tree, ...file } = await parse(entry);
    fresh.push([entry.path, entry.blob, fresh.length < edited ? { ...file, tree } : file]);
  }
  return fresh;
}

async function parsedTogether(
  wanted: readonly Entry[],
  source: Source,
  parseMany: ParseMany,
): Promise<Fresh> {
  const small = wanted.filter((entry) => refusedUnread(entry) === undefined);
  const files = await parseMany(small, source);
  const parsed = new Map(small.map((entry, index) => [entry.path, files[index]]));
  return wanted.map((entry) => {
    const file = parsed.get(entry.path) ?? refusedUnread(entry);
    if (file === undefined) throw new Error(`${entry.path} was not parsed.`);
    return [entry.path, entry.blob, file];
  });
}

/** What nobody needs to read to know that it is too large. */
function refusedUnread({ path, size }: Entry): ParsedFile | undefined {
  const large = tooLarge(path, size);
  return large && { parsed: { problems: [large] }, body: "" };
}

async function parseEntry(entry: Entry, source: Source, parse: Parse): Promise<ParsedFile> {
  return refusedUnread(entry) ?? parse(entry, await source.read(entry));
}
