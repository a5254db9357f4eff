/** A word where it stands in a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of the scripts that put no spaces between words. */
const spaceless =
  /[[\p{L}\p{N}]&&[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]/v;

/** Where nobody writes a space, a dictionary tells words apart: one for each script, in any language. */
const dictionary = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * What stands between spaces and signs; an apostrophe ends it, so that « l’identité » holds
 * « identité ». Signs that nobody sees, such as a soft hyphen, are within it.
 */
export function typedWordsOf(text: string): Word[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu),
    ({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
    }),
  );
}

/** The words of a text; those that no space parts stand against each other. */
export function wordsOf(text: string): Word[] {
  const typed = typedWordsOf(text);
  return spaceless.test(text) ? typed.flatMap(cut) : typed;
}

/** Whether a word is written in a script that has no spaces, so that it may be several. */
export function isSpaceless(word: string): boolean {
  return spaceless.test(word);
}

function cut(word: Word): Word | Word[] {
  if (!spaceless.test(word.text)) return word;
  return Array.from(dictionary.segment(word.text), ({ segment, index }) => ({
    text: segment,
    start: word.start + index,
    end: word.start + index + segment.length,
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
