import { curlyApostrophes } from "../apostrophes.ts";

const narrow = "\u202f";
const wide = "\u00a0";

/**
 * French spacing: a narrow no-break space before ; ! ? and inside guillemets, a no-break space
 * before a colon and between a number and what it counts (Lexique des règles typographiques en
 * usage à l'Imprimerie nationale), and the curly apostrophe. Only spaces that were typed are
 * changed before a colon, so that addresses and times of day stay as they are.
 */
export function typeset(text: string): string {
  return withCounts(withMarks(curlyApostrophes(text)));
}

// Most pieces of a text have neither: to look for one sign is quicker than to look at every space.

function withMarks(text: string): string {
  if (!/[;!?«»:]/.test(text)) return text;
  return text
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*(?<![;!?])([;!?]+)(?=[\s\u00a0»)\]…]|$)/g, spaced)
    .replace(/«[ \u00a0\u202f]*/g, `«${narrow}`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, `${narrow}»`)
    .replace(/(?<![ \u00a0])[ \u00a0]+:(?=\s|$)/g, `${wide}:`);
}

function withCounts(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(
      /(\d)[ \u00a0](?=(?:%|€|km|kg|ans?|heures?|voix|millions?|milliards?)(?!\p{L}))/gu,
      `$1${wide}`,
    )
    .replace(/(?<!\p{L})(n°|art\.|p\.) (?=\d)/giu, `$1${wide}`)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${narrow}`);
}

/** At the start of a text the word before is in another element: a space is kept, none is added. */
function spaced(match: string, marks: string, offset: number): string {
  return offset === 0 && match === marks ? marks : `${narrow}${marks}`;
}
