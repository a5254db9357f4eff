import { directionOf, type Locale } from "./locales.ts";

const letter = /\p{L}/u;
const fromTheRight =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Samr}\p{Script=Mand}]/u;

/**
 * A text within another one where no element can say its direction (a page's title, a label): between
 * isolates (U+2068, U+2069; UAX #9) where its first letter runs the other way than the language around
 * it, so that neither moves the other's words and signs. Any other is left as it is.
 */
export function isolated(text: string, within: Locale): string {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return text;
  const direction = fromTheRight.test(first) ? "rtl" : "ltr";
  return direction === directionOf(within) ? text : `\u2068${text}\u2069`;
}
