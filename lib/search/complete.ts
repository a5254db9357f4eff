import { fold } from "./fold.ts";
import type { IndexReader } from "./index-reader.ts";
import { neighbours } from "./typos.ts";
import { typedWordsOf, wordsOf } from "./words.ts";

/** Works whose title has these words or their beginnings, the newest first; one slip is forgiven. */
export function completeIn(index: IndexReader, text: string, limit: number): readonly string[] {
  const words = typedWordsOf(text).map((word) => word.text);
  const last = words.pop();
  if (last === undefined) return [];
  const before = words.map(beginningWith);
  const titlesWith = (word: string) => {
    const expression = [...before, beginningWith(word)].join(" AND ");
    return index.titles(expression, limit).map(({ key }) => key);
  };
  const found = titlesWith(last);
  if (found.length > 0) return found;
  const more = [...neighbours(fold(last))].filter(index.begins).flatMap(titlesWith);
  return [...new Set(more)].slice(0, limit);
}

/** A word, or all those that a dictionary makes of what was typed without spaces. */
function beginningWith(word: string): string {
  // Only letters and digits are in a word: nothing in it can mean anything to the index.
  const begins = (each: string) => `"${fold(each)}" *`;
  const words = wordsOf(word).map(({ text }) => begins(text));
  return words.length > 1 ? `(${begins(word)} OR (${words.join(" AND ")}))` : begins(word);
}
