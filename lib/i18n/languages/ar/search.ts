import { stopwords } from "@orama/stopwords/arabic";
import type { SearchWords } from "../language.ts";

/** Words of the list that are what a text is about: it was drawn from news agencies. */
const meaningful = new Set(["زيارة", "سنة", "سنوات", "عامة", "قوة", "لقاء", "وكالة"]);

/** The article, with the prepositions and conjunctions that are written on to it. */
const articles = [/^(?:[وف]?[بك]ال|[وف]ال|[وف]?لل)(?=.{3})/, /^ال(?=..)/, /^ال(?=.{3})/];

/** Endings of gender, number, relation and possession. */
const ending = /(?<=...)(?:ها|هم|ان|ات|ون|ين|ية|يه|[ةهيى])$/;

/**
 * What is left of a word without its article and endings: a light stemmer, after Larkey's. That of
 * Snowball cuts a noun otherwise with its article than without. A “and” that is written on to a
 * word goes last, and only from a longer one: وزارة and وثيقة begin with that letter.
 */
function stem(folded: string): string {
  const bare = articles.reduce((word, article) => word.replace(article, ""), folded);
  return withoutEndings(bare.replaceAll("ـ", "")).replace(/^و(?=.{4})/, "");
}

function withoutEndings(word: string): string {
  const shorter = word.replace(ending, "");
  return shorter === word ? word : withoutEndings(shorter);
}

export const search: SearchWords = {
  leavesPluralS: false,
  stopWords: stopwords.filter((word) => !meaningful.has(word)),
  elided: [],
  stem,
};
