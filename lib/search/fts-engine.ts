import { performance } from "node:perf_hooks";
import { setImmediate as untilIdle } from "node:timers/promises";
import type { Article } from "../content/article.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { log } from "../log.ts";
import type { SearchEngine } from "./engine.ts";
import { finderIn } from "./fts-find.ts";
import { distrust, openIndex } from "./index-file.ts";
import { indexTables } from "./index-tables.ts";

/** Requests that come while a first index is made wait no longer than this, in milliseconds. */
const slice = 10;

/**
 * The engine of one process: SQLite's FTS5 in a file under DATA_DIR, so that neither texts nor
 * index take memory. What a file gave is known after a restart and not indexed again.
 */
export function ftsEngine(directory: string, store: Pick<ParsedStore, "body">): SearchEngine {
  const database = openIndex(directory);
  const tables = { fr: indexTables(database, "fr"), en: indexTables(database, "en") };
  const finders = { fr: finderIn(database, "fr"), en: finderIn(database, "en") };
  /** What a first index still lacks. */
  const waiting: Record<Locale, Set<string>> = { fr: new Set(), en: new Set() };
  let edition: Edition | undefined;
  let closed = false;
  let filling: Promise<void> | undefined;

  const indexOne = (from: Edition, locale: Locale, key: string) => {
    waiting[locale].delete(key);
    const article = listedIn(from, key, locale);
    const body = article && store.body(article.file, article.blob);
    if (article === undefined || body === undefined) tables[locale].remove(key);
    else tables[locale].put(article, body);
  };

  /** Works through a list in slices, each of them kept whole, with the readers' requests between. */
  const inSlices = async <T>(list: Iterable<T>, work: (each: T) => void) => {
    const rest = list[Symbol.iterator]();
    for (let next = rest.next(); !next.done && !closed; await untilIdle()) {
      const until = performance.now() + slice;
      together(() => {
        for (; !next.done && performance.now() < until; next = rest.next()) work(next.value);
      });
    }
  };

  const together = (work: () => void) => {
    database.exec("BEGIN");
    try {
      work();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      distrust(database);
      throw error;
    }
  };

  /** What is listed no more goes at once; what is new is noted, the newest first. */
  const compare = (next: Edition) => {
    const gone: [Locale, string][] = [];
    for (const locale of locales) {
      const wanted = new Map(next.articles[locale].map((article) => [article.key, article]));
      for (const indexed of tables[locale].all()) {
        if (same(wanted.get(indexed.key), indexed)) wanted.delete(indexed.key);
        else gone.push([locale, indexed.key]);
      }
      waiting[locale] = new Set(wanted.keys());
    }
    together(() => {
      for (const [locale, key] of gone) tables[locale].remove(key);
    });
  };

  const fill = async () => {
    const list = locales.flatMap((locale) => [...waiting[locale]].map((key) => ({ locale, key })));
    await inSlices(list, ({ locale, key }) => {
      // A publish may have been there first.
      if (edition !== undefined && waiting[locale].has(key)) indexOne(edition, locale, key);
    });
  };

  const update = async (next: Edition, keys: ReadonlySet<string> | undefined) => {
    edition = next;
    if (keys === undefined) {
      compare(next);
      filling = fill().catch((error: unknown) =>
        log("error", "search-index", {}, "error search index", error),
      );
      return;
    }
    const pairs = [...keys].flatMap((key) => locales.map((locale) => ({ locale, key })));
    await inSlices(pairs, ({ locale, key }) => indexOne(next, locale, key));
  };

  return {
    update,
    find: async (locale, wanted) => {
      const found = finders[locale].find(wanted, edition?.now ?? 0);
      return { ...found, whole: edition !== undefined && waiting[locale].size === 0 };
    },
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
