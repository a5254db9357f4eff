/**
 * A language of a site, by its BCP 47 tag in the case that `Intl` gives it: fr, pt-BR, zh-Hant.
 * Which ones a site has is content: see `lib/content/site.ts`.
 */
export type Locale = string;

/** Text by language. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

const shape =
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;

/**
 * A tag as it is written: language, script, region, variants (RFC 5646, 2.1), the language one that
 * has a name; undefined for what is none. Of three letters any will do: Intl names but the larger
 * part of them.
 */
export function canonicalTag(text: string): Locale | undefined {
  if (knownTags.has(text)) return knownTags.get(text);
  const tag = readTag(text);
  // Anyone may make up addresses, and with them tags.
  if (knownTags.size >= mostKnown) knownTags.clear();
  knownTags.set(text, tag);
  return tag;
}

/** Reading one takes microseconds, and each path of a file or a page has one. */
const knownTags = new Map<string, Locale | undefined>();
const mostKnown = 1_000;

function readTag(text: string): Locale | undefined {
  if (!shape.test(text)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    const named = tag === undefined || tag.split("-")[0]?.length === 3 || isNamed(tag);
    return named ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file's name or an address's segment is a tag, in its own case, of a language that Intl names. */
export function isTag(text: string | undefined): text is Locale {
  return text !== undefined && canonicalTag(text) === text && isNamed(text);
}

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function isNamed(tag: Locale): boolean {
  const [language = ""] = tag.split("-");
  const found = namedLanguages.get(language) ?? english.of(language) !== undefined;
  namedLanguages.set(language, found);
  return found;
}

/** By what comes first in a tag: two or three letters, so there can't be too many. */
const namedLanguages = new Map<string, boolean>();

/** A language's name as another one writes it within a sentence: “French” for fr in English. */
export function languageName(locale: Locale, within: Locale): string {
  return new Intl.DisplayNames([within, "en"], { type: "language" }).of(locale) ?? locale;
}

/** A language's name in its own words, as it begins a line: Français, العربية. */
export function ownName(locale: Locale): string {
  const name = languageName(locale, locale);
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
}

/** Scripts that are written from right to left (Unicode, Bidi_Class R and AL). */
const rightToLeft = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

export type Direction = "ltr" | "rtl";

/** The direction in which a language is written. */
export function directionOf(locale: Locale): Direction {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr";
}

/** The language, script and region that are meant where a tag leaves them out: fr is fr-Latn-FR. */
export function likelyTag(text: string): string {
  const tag = canonicalTag(text);
  return tag === undefined ? text : new Intl.Locale(tag).maximize().toString();
}

/**
 * In which order a reader's languages are looked through for a text: their own, the original, and the
 * others as the site names them.
 */
export function fallbackOrder(locale: Locale, languages: readonly Locale[]): readonly Locale[] {
  const known = orders.get(languages) ?? new Map<Locale, readonly Locale[]>();
  orders.set(languages, known);
  const order = known.get(locale) ?? [locale, ...languages.filter((each) => each !== locale)];
  known.set(locale, order);
  return order;
}

/** It is asked for with each article of each list. */
const orders = new WeakMap<readonly Locale[], Map<Locale, readonly Locale[]>>();

/** The attributes of what is in another language than what is around it. */
export function foreign(locale: Locale, around: Locale) {
  return locale === around ? {} : { lang: locale, dir: directionOf(locale) };
}
