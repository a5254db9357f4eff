import { articleName, type Parsed, parseArticle } from "./article.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ParsedStore } from "./parsed-store.ts";
import { type LastGood, publishedAt } from "./selection.ts";
import type { Theme } from "./settings.ts";
import type { Source, Version } from "./source/source.ts";

interface Search {
  readonly parsed: ReadonlyMap<string, Parsed | undefined>;
  readonly themes: readonly Theme[] | undefined;
  readonly source: Source;
  readonly store: ParsedStore;
  readonly previous: Catalogue | undefined;
}

/** Older versions than this many are not looked at: a file broken for so long has no readers. */
const deepest = 50;

/**
 * For each file that may not be shown as it is, the version to show instead: the one published
 * until now or, after a restart, the latest good one that the source's history knows.
 */
export async function findLastGood(search: Search): Promise<ReadonlyMap<string, LastGood>> {
  const { parsed, previous, source } = search;
  const found = new Map<string, LastGood>();
  for (const [path, result] of parsed) {
    if (result === undefined) continue;
    const article = previous && publishedAt(previous, path);
    if (article !== undefined) {
      const revision = previous?.kept.get(path) ?? previous?.revision ?? "";
      found.set(path, { article, revision });
    } else if (source.versions !== undefined && !isGood(result, search.themes)) {
      const old = await fromHistory(path, search);
      if (old !== undefined) found.set(path, old);
    }
  }
  return found;
}

function isGood({ article }: Parsed, themes: readonly Theme[] | undefined): boolean {
  if (article === undefined) return false;
  return article.themes.every((key) => themes?.some((theme) => theme.key === key) ?? true);
}

async function fromHistory(
  path: string,
  { source, store, themes }: Search,
): Promise<LastGood | undefined> {
  if (articleName(path) === undefined) return undefined;
  return latestGood(source, path, async ({ revision, entry }) => {
    if (store.get(path, entry.blob) === undefined) {
      store.putAll([[path, entry.blob, parseArticle(entry, await source.read(entry))]]);
    }
    const result = store.get(path, entry.blob);
    if (result?.article && isGood(result, themes)) return { article: result.article, revision };
    return undefined;
  });
}

/** What a judge finds good in a file's older versions, the latest first; undefined if nothing is. */
export async function latestGood<T>(
  source: Source,
  path: string,
  judge: (version: Version) => Promise<T | undefined>,
): Promise<T | undefined> {
  let depth = 0;
  for await (const version of source.versions?.(path) ?? []) {
    const good = await judge(version);
    if (good !== undefined) return good;
    depth += 1;
    if (depth >= deepest) return undefined;
  }
  return undefined;
}
