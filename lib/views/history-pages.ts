import type { Edition } from "../content/edition.ts";
import type { WrittenText } from "../content/written-text.ts";
import { blocksOf } from "../diff/blocks.ts";
import { type UnifiedDiff, unifiedDiff } from "../diff/unified.ts";
import type { HistoryFiles } from "../history/history.ts";
import type { Locale } from "../i18n/locales.ts";
import type { TextAddress } from "../i18n/urls.ts";
import { formerNames } from "./authors.ts";
import { type PastText, pastOf } from "./past.ts";
import { type HistoryEntry, type VersionEntry, versionNamed } from "./versions.ts";

/** The list of a text's versions. */
export interface HistoryPage extends PastText {
  /** The newest first; without minor changes if these were asked to be left out. */
  readonly entries: readonly HistoryEntry[];
  readonly minorHidden: boolean;
}

/** One version's text. */
export interface VersionPage extends PastText {
  readonly version: VersionEntry;
  /** The text as it was, and what stood below its frontmatter. */
  readonly former: WrittenText;
  readonly body: string;
}

/** Two versions, the older one first. */
export interface ComparisonPage extends PastText {
  readonly older: VersionEntry;
  readonly newer: VersionEntry;
  readonly differences: UnifiedDiff;
}

/** The query by which a reader leaves minor changes out. */
export const minorHidden = { name: "minor", value: "hidden" } as const;

/** The list of a text's versions; undefined if there is none to read here. */
export async function historyPage(
  edition: Edition,
  locale: Locale,
  address: TextAddress,
  files: HistoryFiles | undefined,
  hide = false,
): Promise<HistoryPage | undefined> {
  const found = await pastOf(edition, locale, address, files);
  if (found === undefined) return undefined;
  const { entries, texts: _, ...page } = found;
  const shown = hide ? entries.filter(({ kind }) => kind !== "minor") : entries;
  return { ...page, entries: shown.toReversed(), minorHidden: hide };
}

/** A version of a text by its id; undefined if the public never had one of that name. */
export async function versionPage(
  edition: Edition,
  locale: Locale,
  address: TextAddress,
  files: HistoryFiles | undefined,
  id: string,
): Promise<VersionPage | undefined> {
  const found = await pastOf(edition, locale, address, files);
  const version = found && versionNamed(found.entries, id);
  const former = version && found.texts.get(version.id);
  if (found === undefined || version === undefined || former === undefined) return undefined;
  return { ...found, version, former: former.text, body: former.body };
}

/** Two versions of a text compared; undefined if either is not one. */
export async function comparisonPage(
  edition: Edition,
  locale: Locale,
  address: TextAddress,
  files: HistoryFiles | undefined,
  ids: readonly [string, string],
): Promise<ComparisonPage | undefined> {
  const found = await pastOf(edition, locale, address, files);
  const [a, b] = ids.map((id) => found && versionNamed(found.entries, id));
  if (found === undefined || a === undefined || b === undefined) return undefined;
  const [older, newer] = a.from <= b.from ? [a, b] : [b, a];
  const [before, after] = [older, newer].map(({ id }) => {
    const former = found.texts.get(id);
    if (former === undefined) return [];
    const { text, body } = former;
    return blocksOf(text, body, formerNames(edition, text));
  });
  return { ...found, older, newer, differences: unifiedDiff(before ?? [], after ?? []) };
}
