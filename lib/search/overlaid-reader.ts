import type { IndexReader, Question } from "./index-reader.ts";

const everything = Number.MAX_SAFE_INTEGER;

/**
 * An index with another one over it, for the works that differ: `hidden`, as JSON, are those of the
 * lower one that are passed over. The upper one is small: which words are rare is the lower one's to
 * say, so that its articles stand where they would if they were all in one index.
 */
export function overlaid(lower: IndexReader, upper: IndexReader, hidden: string): IndexReader {
  const below = (question: Question): Question => ({ ...question, without: hidden });
  return {
    languages: () => [...new Set([...lower.languages(), ...upper.languages()])],
    articlesWith: (term) => lower.articlesWith(term) + upper.articlesWith(term),
    rarityOf: lower.rarityOf,
    count: (question) => lower.count(below(question)) + upper.count(question),
    best: (question, limit, offset = 0) =>
      [...lower.best(below(question), offset + limit), ...upper.best(question, everything)]
        .sort((a, b) => a.score - b.score || b.id - a.id)
        .slice(offset, offset + limit),
    titles: (expression, limit) =>
      [...lower.titles(expression, limit, hidden), ...upper.titles(expression, limit)]
        .sort((a, b) => b.id - a.id)
        .slice(0, limit),
    begins: (letters) => lower.begins(letters) || upper.begins(letters),
  };
}
