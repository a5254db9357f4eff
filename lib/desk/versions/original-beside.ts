import { toInstant } from "../../content/dates.ts";
import type { FileState } from "../../content/source/source.ts";
import { comparePassages, type Passage } from "../../diff/passages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import type { WritingFile } from "../writing/writing.ts";
import { fieldOf, passagesOf } from "./passages-of.ts";
import { type Past, statesOf } from "./past-versions.ts";

/** The text that somebody translates, to be read beside the translation. */
export interface OriginalBeside {
  readonly locale: Locale;
  /** Since when what changed in it is marked, in milliseconds since 1970; undefined where nothing is. */
  readonly since: number | undefined;
  readonly passages: readonly Passage[];
}

/**
 * A text as it is written now, with what changed in it since the translation at a path was last brought
 * up to date: by the commit that gave the translation the date that it says of itself.
 */
export async function originalBeside(
  { path, locale, text }: Pick<WritingFile, "path" | "text"> & { readonly locale: Locale },
  translation: string,
  past: Past | undefined,
  timeZone: string,
): Promise<OriginalBeside | undefined> {
  const now = opened(Buffer.from(text), path);
  if (now === undefined) return undefined;
  const passages = passagesOf(now, locale);
  const then = past && (await versionFor(past, path, translation, timeZone));
  const before = then === undefined ? passages : passagesOf(then.source, locale);
  return { locale, since: then?.since, passages: comparePassages(before, passages) };
}

/** The original as it was when a translation was last brought up to date; undefined where nobody knows. */
async function versionFor(past: Past, path: string, translation: string, timeZone: string) {
  const [states = [], own = []] = await Promise.all([
    statesOf(past, path),
    statesOf(past, translation),
  ]);
  const since = await datedSince(past, own, translation, timeZone);
  if (since === undefined) return undefined;
  // Commits of one second have no other order than that.
  const then =
    states.findLast(({ at, revision }) => at < since.at || revision === since.revision) ??
    states.findLast(({ at }) => at <= since.at);
  const source = then && (await versionOf(past, then, path));
  return source && { since: since.at, source };
}

/** The commit that gave a translation the date that it has now. */
async function datedSince(
  past: Past,
  states: readonly FileState[],
  path: string,
  timeZone: string,
): Promise<Pick<FileState, "at" | "revision"> | undefined> {
  let found: Pick<FileState, "at" | "revision"> | undefined;
  let last: number | undefined;
  for (const state of states.toReversed()) {
    const source = await versionOf(past, state, path);
    const date = source && (fieldOf(source, "updated") ?? fieldOf(source, "date"));
    const dated = typeof date === "string" ? toInstant(date, timeZone) : Number.NaN;
    if (Number.isNaN(dated) || (last !== undefined && last !== dated)) break;
    last = dated;
    found = state;
  }
  return found;
}

async function versionOf({ source }: Past, { entry }: FileState, path: string) {
  const bytes = entry && (await source.history?.read(entry));
  return bytes && opened(bytes, path);
}

function opened(bytes: Uint8Array, path: string): SourceText | undefined {
  const source = openSource(bytes, path);
  return "rule" in source ? undefined : source;
}
