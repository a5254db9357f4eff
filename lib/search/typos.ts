import { isSpaceless } from "./words.ts";

/** The letters of an alphabet, as `fold` leaves them, and what tells that a word is in it. */
const alphabets = [
  { of: /\p{sc=Grek}/u, letters: "αβγδεζηθικλμνξοπρστυφχψω" },
  { of: /\p{sc=Cyrl}/u, letters: "абвгдежзиклмнопрстуфхцчшщъыьэюяієґјљњћђџѕ" },
  { of: /\p{sc=Arab}/u, letters: "ءابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ" },
  { of: /\p{sc=Hebr}/u, letters: "אבגדהוזחטיכלמנסעפצקרשתךםןףץ" },
];

const latin = "abcdefghijklmnopqrstuvwxyz";

/** Shorter words have too many neighbours, longer ones are not words. */
const lengths = { shortest: 4, longest: 40 };

/**
 * All that one wrong, missing, added or swapped letter, not before `from`, can have been; for a
 * folded word. Where no spaces are written, one other letter is another text: there are none.
 */
export function neighbours(word: string, from = 0): ReadonlySet<string> {
  const found = new Set<string>();
  if (word.length < lengths.shortest || word.length > lengths.longest) return found;
  if (isSpaceless(word)) return found;
  const letters = alphabets.find(({ of }) => of.test(word))?.letters ?? latin;
  for (let at = from; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const rest = after.slice(1);
    if (after !== "") found.add(before + rest);
    if (rest !== "") found.add(before + rest.charAt(0) + after.charAt(0) + rest.slice(1));
    for (const letter of letters) {
      found.add(before + letter + after);
      if (after !== "") found.add(before + letter + rest);
    }
  }
  found.delete(word);
  return found;
}
