import { curlyApostrophes } from "../apostrophes.ts";

const wide = "\u00a0";

/**
 * A no-break space between a number and its sign or unit, and after an abbreviation before a
 * number. Only spaces that were typed are changed.
 */
export function typeset(text: string): string {
  return curlyApostrophes(text)
    .replace(/(?<!\p{L})(n\.º|art\.º?|pág\.|R\$) (?=\d)/giu, `$1${wide}`)
    .replace(/(\d) (?=(?:%|€|km|kg)(?!\p{L}))/gu, `$1${wide}`);
}
