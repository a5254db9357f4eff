import type { Locale } from "../i18n/locales.ts";
import { type Analysis, analysisOf } from "./analysis.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./words.ts";

interface Known extends Analysis {
  /** By the word as it is written; an empty term is none. */
  readonly terms: Map<string, string>;
}

/** Stemming costs microseconds and words come again: this many are remembered per language. */
const remembered = 20_000;
const known = new Map<Locale, Known>();

/** What a word is found by in a language: its folded stem; undefined for words too common. */
export function termOf(word: string, locale: Locale): string | undefined {
  const language = known.get(locale) ?? learn(locale);
  const found = language.terms.get(word);
  if (found !== undefined) return found || undefined;
  if (language.terms.size >= remembered) language.terms.clear();
  const term = makeTerm(fold(word), language);
  language.terms.set(word, term);
  return term || undefined;
}

function learn(locale: Locale): Known {
  const language = { ...analysisOf(locale), terms: new Map<string, string>() };
  known.set(locale, language);
  return language;
}

function makeTerm(word: string, { isCommon, stem }: Analysis): string {
  if (/\p{N}/u.test(word)) return word;
  // One letter of an alphabet that has capitals says nothing; in other scripts it can be a word.
  if (/^\p{Ll}?$/u.test(word) || isCommon(word)) return "";
  return stem(word) || word;
}

/** The terms of a text, in its order. */
export function termsOf(text: string, locale: Locale): string[] {
  return wordsOf(text).flatMap((word) => termOf(word.text, locale) ?? []);
}
