import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import { blocksOf } from "../diff/blocks.ts";
import { type UnifiedDiff, unifiedDiff } from "../diff/unified.ts";
import type { HistoryFiles } from "../history/history.ts";
import type { Locale } from "../i18n/locales.ts";
import { type PastArticle, pastOf } from "./article-history.ts";
import { formerNames } from "./authors.ts";
import { type HistoryEntry, type VersionEntry, versionNamed } from "./versions.ts";

/** The list of an article's versions. */
export interface HistoryPage extends PastArticle {
  /** The newest first; without minor changes if these were asked to be left out. */
  readonly entries: readonly HistoryEntry[];
  readonly minorHidden: boolean;
}

/** One version's text. */
export interface VersionPage extends PastArticle {
  readonly version: VersionEntry;
  /** The article as it was, and its text below the frontmatter. */
  readonly former: Article;
  readonly body: string;
}

/** Two versions, the older one first. */
export interface ComparisonPage extends PastArticle {
  readonly older: VersionEntry;
  readonly newer: VersionEntry;
  readonly differences: UnifiedDiff;
}

/** The query by which a reader leaves minor changes out. */
export const minorHidden = { name: "minor", value: "hidden" } as const;

/** The list of an article's versions; undefined if there is none to read here. */
export async function historyPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  files: HistoryFiles | undefined,
  hide = false,
): Promise<HistoryPage | undefined> {
  const found = await pastOf(edition, locale, slug, files);
  if (found === undefined) return undefined;
  const { entries, texts: _, ...page } = found;
  const shown = hide ? entries.filter(({ kind }) => kind !== "minor") : entries;
  return { ...page, entries: shown.toReversed(), minorHidden: hide };
}

/** A version of an article by its id; undefined if the public never had one of that name. */
export async function versionPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  files: HistoryFiles | undefined,
  id: string,
): Promise<VersionPage | undefined> {
  const found = await pastOf(edition, locale, slug, files);
  const version = found && versionNamed(found.entries, id);
  const text = version && found.texts.get(version.id);
  if (found === undefined || version === undefined || text === undefined) return undefined;
  return { ...found, version, former: text.article, body: text.body };
}

/** Two versions of an article compared; undefined if either is not one. */
export async function comparisonPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  files: HistoryFiles | undefined,
  ids: readonly [string, string],
): Promise<ComparisonPage | undefined> {
  const found = await pastOf(edition, locale, slug, files);
  const [a, b] = ids.map((id) => found && versionNamed(found.entries, id));
  if (found === undefined || a === undefined || b === undefined) return undefined;
  const [older, newer] = a.from <= b.from ? [a, b] : [b, a];
  const [before, after] = [older, newer].map(({ id }) => {
    const text = found.texts.get(id);
    if (text === undefined) return [];
    const { article, body } = text;
    return blocksOf(article, body, formerNames(edition, article));
  });
  return { ...found, older, newer, differences: unifiedDiff(before ?? [], after ?? []) };
}
