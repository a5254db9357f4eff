import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stopwords as english } from "@orama/stopwords/english";
import { stopwords as french } from "@orama/stopwords/french";
import type { Locale } from "../i18n/locales.ts";

/** A word where it stands in a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text; an apostrophe ends one, so that « l’identité » holds « identité ». Signs that
 * nobody sees, such as a soft hyphen, are within a word.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu),
    ({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
    }),
  );
}

/** A word without accents, ligatures and capitals: as a hurried reader types it. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

/** What is left of jusqu’, lorsqu’, … once the apostrophe has ended it. */
const elided = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"];

const stopWords: Record<Locale, ReadonlySet<string>> = {
  fr: new Set([...french, ...elided].map(fold)),
  en: new Set(english.flatMap((word) => word.split("'")).map(fold)),
};

/**
 * The accents that the French stemmer knows endings by, put back on a folded word. Where this
 * guesses wrongly (« site »), the stem is the same as without.
 */
const endings = [
  [/ite(s?)$/, "ité$1"],
  [/ee(s?)$/, "ée$1"],
  [/iere(s?)$/, "ière$1"],
  [/erent$/, "èrent"],
] as const;

const stems: Record<Locale, (word: string) => string> = {
  fr: (word) =>
    stemFrench(endings.reduce((text, [ending, accented]) => text.replace(ending, accented), word)),
  en: stemEnglish,
};

/** Stemming costs microseconds and words come again: this many are remembered per language. */
const remembered = 20_000;
const known: Record<Locale, Map<string, string>> = { fr: new Map(), en: new Map() };

/** What a word is found by in a language: its folded stem; undefined for words too common. */
export function termOf(word: string, locale: Locale): string | undefined {
  const memory = known[locale];
  const found = memory.get(word);
  if (found !== undefined) return found || undefined;
  if (memory.size >= remembered) memory.clear();
  const term = makeTerm(fold(word), locale);
  memory.set(word, term);
  return term || undefined;
}

function makeTerm(word: string, locale: Locale): string {
  if (/\p{N}/u.test(word)) return word;
  if (word.length < 2 || stopWords[locale].has(word)) return "";
  // The stemmer leaves the plural on short words: « élus » would not find « élu ».
  return fold(stems[locale](word)).replace(/(?<=..)s$/, "") || word;
}

/** The terms of a text, in its order. */
export function termsOf(text: string, locale: Locale): string[] {
  return wordsOf(text).flatMap((word) => termOf(word.text, locale) ?? []);
}
