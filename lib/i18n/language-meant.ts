import { canonicalTag, type Locale, languageName, ownName } from "./locales.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The tags of two letters by the names of their languages: French and English ones, and their own. */
let byName: ReadonlyMap<string, Locale> | undefined;

/** The language that a text seems to name that is no tag: by its name, or by that of a country. */
export function languageMeant(text: string): Locale | undefined {
  byName ??= namesOfLanguages();
  const word = text.trim().toLowerCase();
  const named = byName.get(word);
  if (named !== undefined) return named;
  const [country = ""] = word.split(/[-_ ]/);
  if (!/^[a-z]{2}$/.test(country)) return undefined;
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return language === undefined ? undefined : canonicalTag(language);
}

function namesOfLanguages(): ReadonlyMap<string, Locale> {
  const tags = [...letters].flatMap((first) =>
    [...letters].flatMap((second) => canonicalTag(`${first}${second}`) ?? []),
  );
  return new Map(
    tags.flatMap((tag) =>
      [languageName(tag, "fr"), languageName(tag, "en"), ownName(tag)].map(
        (name) => [name.toLowerCase(), tag] as const,
      ),
    ),
  );
}
