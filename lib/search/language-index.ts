import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../content/transaction.ts";
import type { Locale } from "../i18n/locales.ts";
import { type IndexReader, indexReader } from "./index-reader.ts";
import { type IndexTables, indexTables } from "./index-tables.ts";
import { createTables, dropTables, languagesIn } from "./language-tables.ts";

/** What can be found in one language. */
export interface LanguageIndex {
  readonly tables: IndexTables;
  readonly reader: IndexReader;
  /** Works that the index still lacks: a first one is being made, or they could not be written. */
  readonly waiting: Set<string>;
}

export type LanguageIndexes = Map<Locale, LanguageIndex>;

/** What an index has of each of its languages. */
export function languageIndexes(database: DatabaseSync): LanguageIndexes {
  return new Map(languagesIn(database).map((locale) => [locale, languageIndex(database, locale)]));
}

/** Gives an index these languages and no others, or throws. What it has of one of them stays. */
export function setLanguages(
  database: DatabaseSync,
  indexes: LanguageIndexes,
  languages: readonly Locale[],
): void {
  const gone = [...indexes.keys()].filter((locale) => !languages.includes(locale));
  const added = languages.filter((locale) => !indexes.has(locale));
  inTransaction(database, () => {
    for (const locale of gone) dropTables(database, locale);
    for (const locale of added) createTables(database, locale);
  });
  for (const locale of gone) indexes.delete(locale);
  for (const locale of added) indexes.set(locale, languageIndex(database, locale));
}

function languageIndex(database: DatabaseSync, locale: Locale): LanguageIndex {
  return {
    tables: indexTables(database, locale),
    reader: indexReader(database, locale),
    waiting: new Set(),
  };
}
