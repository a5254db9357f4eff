import { type Parsed, type ParsedFile, type ParsedText, parsedOnClock } from "./article.ts";
import { tooLarge } from "./decode-text.ts";
import type { ParsedStore } from "./parsed-store.ts";
import type { Entry, Snapshot, Source } from "./source/source.ts";
import { linkInstead, type Unseen } from "./unseen-files.ts";

/** Parses one file: here, or somewhere it can do no harm. */
export type Parse = (entry: Entry, bytes: Uint8Array) => ParsedFile | Promise<ParsedFile>;

/** Of so many texts the trees are kept: of those that somebody reads next, and not of a whole site. */
const edited = 4;

/** What is parsed, by what, and where what is known of it is kept. */
export interface Parsing {
  readonly snapshot: Snapshot;
  readonly unseen: Unseen;
  readonly source: Source;
  readonly store: ParsedStore;
  readonly parse: Parse;
  /** The clock on which articles' days begin. */
  readonly timeZone: string;
}

/** What each of these texts gives, undefined for one that is gone; only new ones are parsed. */
export async function parseAll(
  paths: Iterable<string>,
  { snapshot, unseen, source, store, parse, timeZone }: Parsing,
): Promise<{ readonly parsed: Map<string, Parsed | undefined>; readonly count: number }> {
  const texts = new Map<string, ParsedText | undefined>();
  const fresh: [path: string, blob: string, file: ParsedFile][] = [];
  for (const path of paths) {
    if (snapshot.links?.has(path)) {
      texts.set(path, { problems: [linkInstead(path)] });
      continue;
    }
    const entry = unseen.texts.has(path) ? undefined : snapshot.entries.get(path);
    const known = entry && store.get(path, entry.blob);
    if (entry !== undefined && known === undefined) {
      const { tree, ...file } = await parseEntry(entry, source, parse);
      fresh.push([path, entry.blob, fresh.length < edited ? { ...file, tree } : file]);
    }
    texts.set(path, known);
  }
  store.putAll(fresh);
  // Read back: a text cut out of a file would keep the whole file in memory.
  for (const [path, blob] of fresh) texts.set(path, store.get(path, blob));
  const parsed = new Map(
    [...texts].map(([path, text]) => [path, text && parsedOnClock(text, timeZone)] as const),
  );
  return { parsed, count: fresh.length };
}

async function parseEntry(entry: Entry, source: Source, parse: Parse): Promise<ParsedFile> {
  const large = tooLarge(entry.path, entry.size);
  if (large !== undefined) return { parsed: { problems: [large] }, body: "" };
  return parse(entry, await source.read(entry));
}
