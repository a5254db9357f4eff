import { knownLanguage } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { fold } from "./fold.ts";

/** What makes the words of a language findable by each other; words are folded. */
export interface Analysis {
  readonly isCommon: (word: string) => boolean;
  readonly stem: (word: string) => string;
}

/** The analysis of a language. One that nothing is known of has neither common words nor stems. */
export function analysisOf(locale: Locale): Analysis {
  const known = knownLanguage(locale);
  if (known === undefined) return { isCommon: () => false, stem: (word) => word };
  const { stopWords, elided, stem, leavesPluralS } = known.search;
  const common = new Set([...stopWords, ...elided].map(fold));
  const stemmed = (word: string) => fold(stem(word));
  return {
    isCommon: (word) => common.has(word),
    stem: leavesPluralS ? (word) => stemmed(word).replace(/(?<=..)s$/, "") : stemmed,
  };
}
