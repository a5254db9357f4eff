import { type Edition, listedIn } from "../content/edition.ts";
import { inTransaction } from "../content/transaction.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import type { Searchable, TextOf } from "./engine.ts";
import { type Finder, finderIn } from "./fts-find.ts";
import { openPassingIndex } from "./index-file.ts";
import { type IndexReader, indexReader } from "./index-reader.ts";
import { type IndexTables, indexTables } from "./index-tables.ts";
import { overlaid } from "./overlaid-reader.ts";
import { inSlices } from "./yield-between.ts";

/** The index of what is published. */
interface Published {
  readonly readers: Readonly<Record<Locale, IndexReader>>;
  readonly tables: Readonly<Record<Locale, IndexTables>>;
  readonly isWhole: (locale: Locale) => boolean;
}

/**
 * Makes an edition searchable that differs from the published one in some works: these alone are
 * indexed, apart, and what is published of them is passed over.
 */
export async function overlay(
  { readers, tables, isWhole }: Published,
  edition: Edition,
  keys: ReadonlySet<string>,
  textOf: TextOf,
): Promise<Searchable> {
  const database = openPassingIndex();
  const own = { fr: indexTables(database, "fr"), en: indexTables(database, "en") };
  const hidden: Record<Locale, string[]> = { fr: [], en: [] };
  const pairs = [...keys].flatMap((key) => locales.map((locale) => ({ locale, key })));
  const work = ({ locale, key }: (typeof pairs)[number]) => {
    const article = listedIn(edition, key, locale);
    if (tables[locale].has(key, article)) return;
    hidden[locale].push(key);
    const text = article && textOf(article.file, article.blob);
    if (article !== undefined && text !== undefined) own[locale].put(article, text);
  };
  await inSlices(pairs, work, { together: (each) => inTransaction(database, each) });

  const finderOf = (locale: Locale): Finder => {
    const upper = indexReader(database, locale);
    return finderIn(overlaid(readers[locale], upper, JSON.stringify(hidden[locale])), locale);
  };
  const finders = { fr: finderOf("fr"), en: finderOf("en") };
  return {
    find: async (locale, wanted) => ({
      ...finders[locale].find(wanted, edition.now),
      whole: isWhole(locale),
    }),
    complete: async (locale, text, limit) => finders[locale].complete(text, limit),
  };
}
