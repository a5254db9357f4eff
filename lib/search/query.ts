import { typedWordsOf, wordsOf } from "./words.ts";

/** A part of what a reader looks for: one word as it was typed, or several that stand together. */
export interface Clause {
  readonly words: readonly string[];
  readonly quoted: boolean;
}

/** Quotes of all languages. A ’ before a letter is an apostrophe and ends nothing. */
const quoted = new RegExp(
  [
    ...['"([^"]*)"', "“([^“”]*)[“”]", "„([^“”]*)[“”]", "”([^”]*)”"],
    ...["«([^»]*)»", "»([^«]*)«", "‹([^›]*)›", "›([^‹]*)‹"],
    ...["‘([^‘]*?)’(?!\\p{L})", "‚([^‘’]*)[‘’]"],
    ...["「([^」]*)」", "『([^』]*)』", "《([^》]*)》", "〈([^〉]*)〉", "＂([^＂]*)＂"],
  ].join("|"),
  "gu",
);

/** Reads a query: words, and phrases in any language's quotes. A quote with no end is none. */
export function parseQuery(query: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const wordsIn = (text: string) => typedWordsOf(text).map((word) => word.text);
  const takeWords = (text: string) => {
    for (const word of wordsIn(text)) clauses.push({ words: [word], quoted: false });
  };
  let end = 0;
  for (const match of query.matchAll(quoted)) {
    takeWords(query.slice(end, match.index));
    const words = wordsIn(match.slice(1).find((each) => each !== undefined) ?? "");
    if (words.length > 0) clauses.push({ words, quoted: true });
    end = match.index + match[0].length;
  }
  takeWords(query.slice(end));
  return clauses;
}

/**
 * The same query with what was typed without spaces as words that stand anywhere, one letter of
 * grammar between them (の, は) left out; undefined where all had spaces.
 */
export function loosened(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const looser = clauses.flatMap((clause): Clause | Clause[] => {
    const words = clause.words.flatMap(wordsOf);
    if (clause.quoted || words.length < 2) return clause;
    const telling = words.filter(({ text }) => !/^\p{sc=Hira}$/u.test(text));
    return telling.map(({ text }) => ({ words: [text], quoted: false }));
  });
  return looser.length > clauses.length || looser.some((each, at) => each !== clauses[at])
    ? looser
    : undefined;
}
