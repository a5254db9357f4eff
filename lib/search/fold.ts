/**
 * Marks that a hurried reader leaves out: accents, the points of Arabic and Hebrew vowels. In other
 * scripts a mark makes another letter, as が is not か, or is a vowel. Signs that nobody sees go too.
 */
const leftOut =
  /\p{Cf}|\p{M}(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{N}][\p{M}\p{Cf}]+)/gu;

/** Letters that are typed as others, or not at all, without being made of these and a mark. */
const typedAs = new Map([
  ...Object.entries({ œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ" }),
  // Arabic: the alef that is never heard, the two letters of a word's end, the sign that widens.
  ...Object.entries({ ٱ: "ا", ى: "ي", ة: "ه", ـ: "" }),
  // The same letters as a Persian keyboard has them.
  ...Object.entries({ ی: "ي", ک: "ك" }),
]);

const others = new RegExp(`[${[...typedAs.keys()].join("")}]`, "gu");

/** Decimal digits of the blocks that begin with their zero: Arabic, Persian, Thai. */
const digits = /[٠-٩۰-۹๐-๙]/gu;

/** A word without accents, ligatures, capitals and widths: as a hurried reader types it. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(leftOut, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(others, (letter) => typedAs.get(letter) ?? letter)
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
