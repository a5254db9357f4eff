import { type Direction, directionOf, type Locale } from "./locales.ts";

const letter = /\p{L}/u;
const fromTheRight =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Samr}\p{Script=Mand}]/u;

/** U+2066, U+2067 and U+2068 begin an isolate, U+2069 ends it (UAX #9). */
const begins = { ltr: "\u2066", rtl: "\u2067" } as const;
const beginsAsItsFirstLetter = "\u2068";
const ends = "\u2069";

/**
 * Whether a text runs the other way than the language around it: as its own language does, or its first
 * letter where that is not known. Figures and signs have no direction.
 */
export function runsOtherWay(text: string, within: Locale, lang?: Locale): boolean {
  const direction = lang === undefined ? directionOfText(text) : directionOf(lang);
  return direction !== undefined && direction !== directionOf(within);
}

function directionOfText(text: string): Direction | undefined {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return undefined;
  return fromTheRight.test(first) ? "rtl" : "ltr";
}

/**
 * A text within another one where no element can say its direction (a page's title, a label): between
 * isolates where it runs the other way than the language around it, so that neither moves the other's
 * words and signs. Any other is left as it is.
 */
export function isolated(text: string, within: Locale, lang?: Locale): string {
  if (!runsOtherWay(text, within, lang)) return text;
  const begin = lang === undefined ? beginsAsItsFirstLetter : begins[directionOf(lang)];
  return `${begin}${text}${ends}`;
}

/** A part of a sentence; what is isolated in it has a direction, auto where its first letter gives it. */
export interface SentencePart {
  readonly text: string;
  readonly isolate?: Direction | "auto";
}

/** A sentence at its isolates, for HTML, which has elements for them; one may stand within another. */
export function partsOf(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let [from, depth, isolate]: [number, number, SentencePart["isolate"]] = [0, 0, undefined];
  const take = (to: number) => {
    const text = sentence.slice(from, to);
    if (text !== "") parts.push(isolate === undefined ? { text } : { text, isolate });
    from = to + 1;
  };
  for (const { 0: sign, index } of sentence.matchAll(/[\u2066-\u2069]/g)) {
    if (depth === (sign === ends ? 1 : 0)) {
      take(index);
      isolate = sign === ends ? undefined : directionFrom(sign);
    }
    // An end without a beginning ends nothing.
    depth = Math.max(0, depth + (sign === ends ? -1 : 1));
  }
  take(sentence.length);
  return parts;
}

function directionFrom(sign: string): Direction | "auto" {
  if (sign === begins.ltr) return "ltr";
  return sign === begins.rtl ? "rtl" : "auto";
}
