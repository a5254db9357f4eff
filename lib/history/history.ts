import { type ParsedText, parsedOnClock } from "../content/article.ts";
import { asOf } from "../content/as-of.ts";
import type { Edition } from "../content/edition.ts";
import { parseText } from "../content/parse-page.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Entry, Source, SourceHistory } from "../content/source/source.ts";
import type { WrittenText } from "../content/written-text.ts";
import { type CommittedState, type PublicState, publicStates } from "./published.ts";

/** A text's public past. */
export interface History {
  /** The oldest first. */
  readonly states: readonly PublicState[];
  /** Whether nothing came before the first one. */
  readonly whole: boolean;
  /** The first state was there already where the known history begins: its own date is not known. */
  readonly olderThanKnown: boolean;
}

/** Where a text's past is read from. */
export interface HistoryFiles {
  readonly source: Source;
  readonly store: ParsedStore;
}

/**
 * What the public saw of an article or a page until now, at an edition's revision; undefined where
 * the source keeps no history. Each state is parsed once, through the store that all parsing goes
 * through.
 */
export async function historyOf(
  { file }: WrittenText,
  { catalogue: { revision, site }, now }: Edition,
  { source, store }: HistoryFiles,
): Promise<History | undefined> {
  if (source.history === undefined) return undefined;
  const { timeZone } = site.identity;
  const { states, whole } = await source.history.of(file, revision);
  const committed: CommittedState[] = [];
  for (const { revision, at, entry } of states) {
    if (entry === undefined) {
      committed.push({ revision, at, text: undefined });
      continue;
    }
    const file = await parsed(entry, source.history, store);
    const { article, page } = parsedOnClock(file, timeZone);
    const text = article === undefined ? page : asOf(article, now);
    // What could not be read was never published: the text before it stayed.
    if (text === undefined) continue;
    committed.push({ revision, at, text });
  }
  const found = publicStates(committed, now);
  const olderThanKnown = !whole && found[0] !== undefined && found[0].from === states[0]?.at;
  return { states: found, whole, olderThanKnown };
}

async function parsed(
  entry: Entry,
  history: SourceHistory,
  store: ParsedStore,
): Promise<ParsedText> {
  const known = store.get(entry.path, entry.blob);
  if (known !== undefined) return known;
  const file = parseText(entry, await history.read(entry));
  store.putAll([[entry.path, entry.blob, file]]);
  return file.parsed;
}
