import { wordsOf } from "./terms.ts";

/** A part of what a reader looks for: one word, or several that stand together. */
export interface Clause {
  readonly words: readonly string[];
}

const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;

/** Reads a query: words, and phrases in either language's quotes. A quote with no end is none. */
export function parseQuery(query: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const takeWords = (text: string) => {
    for (const { text: word } of wordsOf(text)) clauses.push({ words: [word] });
  };
  let end = 0;
  for (const match of query.matchAll(quoted)) {
    takeWords(query.slice(end, match.index));
    const words = wordsOf(match[1] ?? match[2] ?? match[3] ?? "").map(({ text }) => text);
    if (words.length > 0) clauses.push({ words });
    end = match.index + match[0].length;
  }
  takeWords(query.slice(end));
  return clauses;
}
