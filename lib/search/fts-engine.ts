import type { Article } from "../content/article.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { isFull } from "../content/renewable-database.ts";
import { inTransaction } from "../content/transaction.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { log } from "../log.ts";
import type { SearchEngine } from "./engine.ts";
import { finderIn } from "./fts-find.ts";
import { distrust, openIndex } from "./index-file.ts";
import { indexReader } from "./index-reader.ts";
import { indexTables } from "./index-tables.ts";
import { overlay } from "./overlay.ts";
import { inSlices } from "./yield-between.ts";

/** A work in a language's index. */
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
  const tables = { fr: indexTables(database, "fr"), en: indexTables(database, "en") };
  const readers = { fr: indexReader(database, "fr"), en: indexReader(database, "en") };
  const finders = { fr: finderIn(readers.fr, "fr"), en: finderIn(readers.en, "en") };
  /** What the index still lacks: what a first one is being made of, or what could not be written. */
  const waiting: Record<Locale, Set<string>> = { fr: new Set(), en: new Set() };
  let edition: Edition | undefined;
  let closed = false;
  let filling: Promise<void> | undefined;

  const indexOne = (from: Edition, locale: Locale, key: string) => {
    waiting[locale].delete(key);
    const article = listedIn(from, key, locale);
    const text = article && store.plain(article.file, article.blob);
    if (article === undefined || text === undefined) tables[locale].remove(key);
    else tables[locale].put(article, text);
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
      for (const { locale, key } of rest) waiting[locale].add(key);
    },
  };

  /** What is listed no more goes at once; what is new is noted, the newest first. */
  const compare = async (next: Edition) => {
    const gone: Place[] = [];
    for (const locale of locales) {
      const wanted = new Map(next.articles[locale].map((article) => [article.key, article]));
      for (const indexed of tables[locale].all()) {
        if (same(wanted.get(indexed.key), indexed)) wanted.delete(indexed.key);
        else gone.push({ locale, key: indexed.key });
      }
      waiting[locale] = new Set(wanted.keys());
    }
    await inSlices(gone, ({ locale, key }) => tables[locale].remove(key), slicing);
  };

  const fill = async () => {
    const list = locales.flatMap((locale) => [...waiting[locale]].map((key) => ({ locale, key })));
    const work = ({ locale, key }: Place) => {
      // A publish may have been there first.
      if (edition !== undefined && waiting[locale].has(key)) indexOne(edition, locale, key);
    };
    await inSlices(list, work, slicing);
  };

  const startFilling = () => {
    filling ??= fill()
      .catch((error: unknown) => log("error", "search-index", {}, "error search index", error))
      .finally(() => {
        filling = undefined;
      });
  };

  const update = async (next: Edition, keys: ReadonlySet<string> | undefined) => {
    edition = next;
    if (keys === undefined) await compare(next);
    else {
      const places = [...keys].flatMap((key) => locales.map((locale) => ({ locale, key })));
      await inSlices(places, ({ locale, key }) => indexOne(next, locale, key), slicing);
    }
    if (locales.some((locale) => waiting[locale].size > 0)) startFilling();
  };

  const isWhole = (locale: Locale) => edition !== undefined && waiting[locale].size === 0;

  return {
    update,
    find: async (locale, wanted) => {
      const found = finders[locale].find(wanted, edition?.now ?? 0);
      return { ...found, whole: isWhole(locale) };
    },
    beside: (other, keys, textOf) => overlay({ readers, tables, isWhole }, other, keys, textOf),
    complete: async (locale, text, limit) => finders[locale].complete(text, limit),
    close: async () => {
      closed = true;
      await filling;
      if (database.isOpen) database.close();
    },
  };
}

function same(article: Article | undefined, { file, blob }: { file: string; blob: string }) {
  return article?.file === file && article.blob === blob;
}
