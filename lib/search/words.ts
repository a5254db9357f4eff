/** A word where it stands in a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of the scripts that put no spaces between words. */
const spaceless =
  /[[\p{L}\p{N}]&&[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]/v;

/** The blocks that have all of these: most texts have none of them, which is said five times as fast. */
const blocks =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua9e0-\uaa7f\uf900-\ufaff\uff66-\uff9f\ud82c\ud840-\ud8bf]/;

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
  return isSpaceless(text) ? typed.flatMap(cut) : typed;
}

/** Whether a word is written in a script that has no spaces, so that it may be several. */
export function isSpaceless(word: string): boolean {
  return blocks.test(word) && spaceless.test(word);
}

function cut(word: Word): Word | Word[] {
  if (!isSpaceless(word.text)) return word;
  return Array.from(dictionary.segment(word.text), ({ segment, index }) => ({
    text: segment,
    start: word.start + index,
    end: word.start + index + segment.length,
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
