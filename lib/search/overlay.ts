import type { Edition } from "../content/edition.ts";
import { inTransaction } from "../content/transaction.ts";
import type { Locale } from "../i18n/locales.ts";
import { type Searchable, type TextOf, unfound } from "./engine.ts";
import { allFindable, findableIn, findableText } from "./findable.ts";
import { finderIn } from "./fts-find.ts";
import { openPassingIndex } from "./index-file.ts";
import { type LanguageIndex, type LanguageIndexes, setLanguages } from "./language-index.ts";
import { overlaid } from "./overlaid-reader.ts";
import { inSlices } from "./yield-between.ts";

/** The index of what is published. */
interface Published {
  readonly indexes: ReadonlyMap<Locale, LanguageIndex>;
  readonly isWhole: (locale: Locale) => boolean;
}

/**
 * Makes an edition searchable that differs from the published one in some works and pages: these alone are
 * indexed, apart, and what is published of them is passed over. Of a language that is not published
 * all works are.
 */
export async function overlay(
  { indexes: published, isWhole }: Published,
  edition: Edition,
  keys: ReadonlySet<string>,
  textOf: TextOf,
): Promise<Searchable> {
  const database = openPassingIndex();
  const own: LanguageIndexes = new Map();
  const { languages, identity } = edition.catalogue.site;
  const { timeZone } = identity;
  setLanguages(database, own, languages);
  const hidden = new Map<Locale, Set<string>>(languages.map((locale) => [locale, new Set()]));
  const placesIn = (locale: Locale) => {
    const differing = published.has(locale)
      ? keys
      : allFindable(edition, locale).map(({ key }) => key);
    return [...differing].map((key) => ({ locale, key }));
  };
  const work = ({ locale, key }: { readonly locale: Locale; readonly key: string }) => {
    const found = findableIn(edition, locale, key);
    if (published.get(locale)?.tables.has(key, found)) return;
    hidden.get(locale)?.add(key);
    const text = found && findableText(found, textOf);
    if (found !== undefined && text !== undefined) own.get(locale)?.tables.put(found, text);
  };
  const places = languages.flatMap(placesIn);
  await inSlices(places, work, { together: (each) => inTransaction(database, each) });

  // A publish may take away a language that is published now.
  const finderFor = (locale: Locale) => {
    const [lower, upper] = [published.get(locale)?.reader, own.get(locale)?.reader];
    if (upper === undefined) return undefined;
    const passedOver = JSON.stringify([...(hidden.get(locale) ?? [])]);
    return finderIn(lower ? overlaid(lower, upper, passedOver) : upper, locale);
  };
  return {
    find: async (locale, wanted) => ({
      ...(finderFor(locale)?.find(wanted, edition.now, timeZone) ?? unfound),
      whole: isWhole(locale),
    }),
    complete: async (locale, text, limit) => finderFor(locale)?.complete(text, limit) ?? [],
  };
}
