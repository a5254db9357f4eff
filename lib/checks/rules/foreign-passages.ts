import type { Position } from "../../content/problem.ts";
import type { Locale } from "../../i18n/locales.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import { ownParagraphs } from "./own-paragraphs.ts";
import { likelyLanguages } from "./small-words.ts";

/** What seems to be in other languages than its text, as far as words tell; see `likelyLanguages`. */
export interface ForeignFacts {
  readonly passages: readonly (Position & { readonly languages: readonly Locale[] })[];
  /** The text as a whole, whose paragraphs may each be too short to tell; where the first stands. */
  readonly whole: Position & { readonly languages: readonly Locale[] };
}

/** Finds them, quotations left out; which of those languages are the site's, only it can say. */
export function foreignPassages({ locale, tree, at }: ArticleText): ForeignFacts {
  const paragraphs = ownParagraphs(tree).map(({ node, words }) => ({
    ...at(startOf(node)),
    words,
    languages: likelyLanguages(words, locale),
  }));
  const all = paragraphs.flatMap(({ words }) => words);
  const { line, column } = paragraphs[0] ?? at(0);
  return {
    passages: paragraphs
      .filter(({ languages }) => languages.length > 0)
      .map(({ words: _words, ...passage }) => passage),
    whole: { line, column, languages: likelyLanguages(all, locale) },
  };
}
