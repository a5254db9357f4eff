import { isDeepStrictEqual } from "node:util";
import type { Edition } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { isFull } from "../content/renewable-database.ts";
import { inTransaction } from "../content/transaction.ts";
import type { Locale } from "../i18n/locales.ts";
import { log } from "../log.ts";
import { type SearchEngine, unfound } from "./engine.ts";
import { allFindable, findableIn, findableText, pageNames } from "./findable.ts";
import { finderIn } from "./fts-find.ts";
import { distrust, openIndex } from "./index-file.ts";
import { isIndexed } from "./index-tables.ts";
import { languageIndexes, setLanguages } from "./language-index.ts";
import { overlay } from "./overlay.ts";
import { inSlices } from "./yield-between.ts";

/** A work, or a page, in a language's index. */
interface Place {
  readonly locale: Locale;
  readonly key: string;
}

/**
 * The engine of one process: SQLite's FTS5 in a file under DATA_DIR, so that neither texts nor
 * index take memory. What a file gave is known after a restart and not indexed again.
 */
export function ftsEngine(directory: string, store: Pick<ParsedStore, "plain">): SearchEngine {
  const database = openIndex(directory);
  const indexes = languageIndexes(database);
  let edition: Edition | undefined;
  let closed = false;
  let filling: Promise<void> | undefined;

  const indexOne = (from: Edition, { locale, key }: Place) => {
    const index = indexes.get(locale);
    if (index === undefined) return;
    index.waiting.delete(key);
    const found = findableIn(from, locale, key);
    const text = found && findableText(found, store.plain);
    if (found === undefined || text === undefined) index.tables.remove(key);
    else index.tables.put(found, text);
  };

  const together = (work: () => void) => {
    try {
      inTransaction(database, work);
    } catch (error) {
      if (!isFull(error)) distrust(database);
      throw error;
    }
  };

  const slicing = {
    together,
    ended: () => closed,
    unfinished: (rest: readonly Place[]) => {
      for (const { locale, key } of rest) indexes.get(locale)?.waiting.add(key);
    },
  };

  /** What was published last, and what is to be found. */
  const both = (next: Edition) => (edition === undefined ? [next] : [edition, next]);

  /** What is listed no more goes at once; what is new is noted, the newest first. */
  const compare = async (next: Edition) => {
    const gone: Place[] = [];
    for (const [locale, { tables, waiting }] of indexes) {
      const wanted = new Map(allFindable(next, locale).map((found) => [found.key, found]));
      for (const indexed of tables.all()) {
        if (isIndexed(wanted.get(indexed.key), indexed)) wanted.delete(indexed.key);
        else gone.push({ locale, key: indexed.key });
      }
      waiting.clear();
      for (const key of wanted.keys()) waiting.add(key);
    }
    const remove = ({ locale, key }: Place) => indexes.get(locale)?.tables.remove(key);
    await inSlices(gone, remove, slicing);
  };

  const fill = async () => {
    const list = [...indexes].flatMap(([locale, { waiting }]) =>
      [...waiting].map((key) => ({ locale, key })),
    );
    const work = (place: Place) => {
      // A publish may have been there first.
      const waits = indexes.get(place.locale)?.waiting.has(place.key);
      if (edition !== undefined && waits) indexOne(edition, place);
    };
    await inSlices(list, work, slicing);
  };

  const isAnyWaiting = () => [...indexes.values()].some(({ waiting }) => waiting.size > 0);

  const startFilling = () => {
    filling ??= fill()
      .then(
        () => true,
        (error: unknown) => {
          log("error", "search-index", {}, "error search index", error);
          return false;
        },
      )
      .then((filled) => {
        filling = undefined;
        // A language may have been added meanwhile.
        if (filled && !closed && isAnyWaiting()) startFilling();
      });
  };

  const update = async (next: Edition, differing: ReadonlySet<string> | undefined) => {
    const { site } = next.catalogue;
    const { timeZone } = site.identity;
    // On another clock all texts have other numbers, for which nobody waits.
    const moved = edition !== undefined && timeZone !== edition.catalogue.site.identity.timeZone;
    const keys = moved ? undefined : differing;
    // Another order of languages, too, is another text for a work that lacks one.
    const alike = isDeepStrictEqual(edition?.catalogue.site, site);
    if (!alike) setLanguages(database, indexes, site.languages);
    const pages = edition?.catalogue.pages === next.catalogue.pages ? [] : pageNames(...both(next));
    edition = next;
    if (!alike || keys === undefined) await compare(next);
    const places = (keys === undefined ? [] : [...keys, ...pages]).flatMap((key) =>
      [...indexes.keys()].map((locale) => ({ locale, key })),
    );
    await inSlices(places, (place) => indexOne(next, place), slicing);
    if (isAnyWaiting()) startFilling();
  };

  const isWhole = (locale: Locale) => {
    const isServed = edition?.catalogue.site.languages.includes(locale) ?? true;
    return !isServed || (edition !== undefined && indexes.get(locale)?.waiting.size === 0);
  };

  const finderFor = (locale: Locale) => {
    const index = indexes.get(locale);
    return index && finderIn(index.reader, locale);
  };

  return {
    update,
    find: async (locale, wanted) => {
      const timeZone = edition?.catalogue.site.identity.timeZone ?? "UTC";
      const found = finderFor(locale)?.find(wanted, edition?.now ?? 0, timeZone) ?? unfound;
      return { ...found, whole: isWhole(locale) };
    },
    beside: (other, keys, textOf) =>
      // A reviewer's pages may be drafts of the very same catalogue.
      overlay({ indexes, isWhole }, other, keys.union(pageNames(...both(other))), textOf),
    complete: async (locale, text, limit) => finderFor(locale)?.complete(text, limit) ?? [],
    close: async () => {
      closed = true;
      await filling;
      if (database.isOpen) database.close();
    },
  };
}
