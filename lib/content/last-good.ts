import { onClock, type Parsed, parsedOnClock } from "./article.ts";
import type { Catalogue } from "./catalogue.ts";
import { heldBack } from "./held-back.ts";
import { parseText } from "./parse-page.ts";
import type { ParsedStore } from "./parsed-store.ts";
import { hasKnownKeys, type KnownKeys, type LastGood, publishedAt } from "./published-articles.ts";
import { parsePeople } from "./settings.ts";
import { parseSite } from "./site-settings.ts";
import { parseSeries, parseThemes } from "./slugged-settings.ts";
import { formerStates } from "./source/former-states.ts";
import type { Entry, Snapshot, Source } from "./source/source.ts";
import { articleName } from "./text-names.ts";

/** What is looked for, and in what. */
export interface Search {
  readonly parsed: ReadonlyMap<string, Parsed | undefined>;
  readonly known: KnownKeys;
  /** Claims of one address by several, as long as nobody holds it; see `disputedClaims`. */
  readonly disputed: ReadonlyMap<string, number>;
  readonly snapshot: Snapshot;
  readonly source: Source;
  readonly store: ParsedStore;
  readonly previous: Catalogue | undefined;
  /** The clock on which articles' days begin. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * For each file that may not be shown as it is, the version to show instead: the one published
 * until now or, after a restart, the last good one on the published branch's own line.
 */
export async function findLastGood(search: Search): Promise<ReadonlyMap<string, LastGood>> {
  const { parsed, previous, known, disputed, timeZone, now } = search;
  const found = new Map<string, LastGood>();
  let ever: Promise<KnownKeys> | undefined;
  const everKnown = () => {
    ever ??= keysEver(search);
    return ever;
  };
  for (const [path, result] of parsed) {
    if (result === undefined) continue;
    const article = previous && publishedAt(previous, path);
    const revision = previous?.kept.get(path) ?? previous?.revision ?? "";
    const good = result.article !== undefined && hasKnownKeys(result.article, known);
    const last =
      article !== undefined
        ? heldBack({ article, revision }, result, now)
        : good && !disputed.has(path)
          ? undefined
          : await fromHistory(path, result, search, everKnown);
    if (last === undefined) continue;
    // Readers had it on the clock of that time.
    found.set(path, { ...last, article: onClock(last.article, timeZone) });
  }
  return found;
}

async function fromHistory(
  path: string,
  result: Parsed,
  search: Search,
  everKnown: () => Promise<KnownKeys>,
): Promise<LastGood | undefined> {
  const { source, snapshot, known, disputed, now } = search;
  if (articleName(path) === undefined) return undefined;
  // Whoever claims another's address is shown at the one it had before.
  const claimed = disputed.has(path) ? result.article?.slug : undefined;
  let superseded = now;
  const replaced = snapshot.links?.has(path);
  const states = await formerStates(source, path, snapshot.revision, replaced);
  for (const { revision, at, entry } of states) {
    const { article } = await parsedState({ ...entry, path }, search);
    if (article !== undefined && article.slug !== claimed) {
      const good = hasKnownKeys(article, known) || hasKnownKeys(article, await everKnown());
      if (good) return heldBack({ article, revision }, result, superseded);
    }
    superseded = at;
  }
  return undefined;
}

/** What a former state of a file gave: parsed once, like any other. */
export async function parsedState(
  entry: Entry,
  { source, store, timeZone }: Pick<Search, "source" | "store" | "timeZone">,
): Promise<Parsed> {
  const { path, blob } = entry;
  const known = store.get(path, blob);
  if (known !== undefined) return parsedOnClock(known, timeZone);
  const bytes = await source.history?.read(entry);
  if (bytes !== undefined) store.putAll([[path, blob, parseText(entry, bytes)]]);
  return parsedOnClock(store.get(path, blob) ?? { problems: [] }, timeZone);
}

/** A text was good when all that it names was there, even if something was taken away since. */
async function keysEver({ source, snapshot, known }: Search): Promise<KnownKeys> {
  const ever = async (
    file: string,
    keysOf: (bytes: Uint8Array, file: string) => readonly string[],
    keys: ReadonlySet<string> | undefined,
  ) => {
    const found = new Set(keys);
    for (const { entry } of await formerStates(source, file, snapshot.revision)) {
      const bytes = await source.history?.read(entry);
      for (const key of (bytes && keysOf(bytes, entry.path)) ?? []) found.add(key);
    }
    return found;
  };
  const keysBy =
    (parse: typeof parseThemes | typeof parsePeople | typeof parseSeries) =>
    (bytes: Uint8Array, file: string) =>
      (parse(bytes, file).value ?? []).map(({ key }) => key);
  const kindsOf = (bytes: Uint8Array, file: string) =>
    Object.keys(parseSite(bytes, file).value?.kinds ?? {});
  return {
    themes: await ever("themes.yaml", keysBy(parseThemes), known.themes),
    authors: await ever("people.yaml", keysBy(parsePeople), known.authors),
    kind: await ever("site.yaml", kindsOf, known.kind),
    series: await ever("series.yaml", keysBy(parseSeries), known.series),
  };
}

/**
 * Since when each of several articles, or pages, claims one address, in milliseconds since 1970, by
 * path. While a site runs, whoever has an address keeps it; after a restart the published branch's own line
 * tells who that was.
 */
export async function disputedClaims(
  search: Pick<Search, "parsed" | "source" | "store" | "snapshot" | "timeZone">,
): Promise<ReadonlyMap<string, number>> {
  const { parsed, source, snapshot } = search;
  const claims = new Map<string, string[]>();
  for (const [path, result] of parsed) {
    const text = result && claimantOf(result);
    if (text === undefined) continue;
    const address = `${text.locale}/${text.slug}`;
    claims.set(address, [...(claims.get(address) ?? []), path]);
  }
  const since = new Map<string, number>();
  for (const paths of claims.values()) {
    if (paths.length < 2) continue;
    for (const path of paths) {
      const now = parsed.get(path);
      const slug = now && claimantOf(now)?.slug;
      since.set(path, Number.POSITIVE_INFINITY);
      for (const { at, entry } of await formerStates(source, path, snapshot.revision)) {
        const text = claimantOf(await parsedState({ ...entry, path }, search));
        if (text !== undefined && text.slug !== slug) break;
        if (text !== undefined) since.set(path, at);
      }
    }
  }
  return since;
}

/** The text of a file, which has an address. */
function claimantOf({ article, page }: Parsed) {
  return article ?? page;
}
