import type { IndexReader, Question, Ranked } from "./index-reader.ts";

/**
 * An index with another one over it, for the works that differ: `hidden`, as JSON, are those of the
 * lower one that are passed over. The upper one is small: which words are rare is the lower one's to
 * say, so that its articles stand where they would if they were all in one index.
 */
export function overlaid(lower: IndexReader, upper: IndexReader, hidden: string): IndexReader {
  const below = (question: Question): Question => ({ ...question, without: hidden });
  const everything = Number.MAX_SAFE_INTEGER;

  const above = (question: Question): readonly Ranked[] => {
    const found = upper.best(question, everything);
    if (found.length === 0) return found;
    const scores = new Map<number, number>();
    for (const run of question.runs) {
      const ratio = lower.weightOf(run) / upper.weightOf(run);
      for (const { id, score } of upper.best({ ...question, expression: run }, everything)) {
        scores.set(id, (scores.get(id) ?? 0) + score * ratio);
      }
    }
    return found.map((each) => ({ ...each, score: scores.get(each.id) ?? 0 }));
  };

  return {
    articlesWith: (term) => lower.articlesWith(term) + upper.articlesWith(term),
    weightOf: lower.weightOf,
    count: (question) => lower.count(below(question)) + upper.count(question),
    best: (question, limit, offset = 0) =>
      [...lower.best(below(question), offset + limit), ...above(question)]
        .sort((a, b) => a.score - b.score || b.id - a.id)
        .slice(offset, offset + limit),
    titles: (expression, limit) =>
      [...lower.titles(expression, limit, hidden), ...upper.titles(expression, limit)]
        .sort((a, b) => b.id - a.id)
        .slice(0, limit),
    begins: (letters) => lower.begins(letters) || upper.begins(letters),
  };
}
