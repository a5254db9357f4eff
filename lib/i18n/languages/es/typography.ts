import { curlyApostrophes } from "../apostrophes.ts";

const wide = "\u00a0";

/**
 * A no-break space where the Ortografía of the Real Academia has one: between a number and its
 * sign or unit, after an abbreviation before a number, within « EE. UU. ». Only spaces that were
 * typed are changed.
 */
export function typeset(text: string): string {
  return curlyApostrophes(text)
    .replace(/(?<!\p{L})(EE\.) (?=UU\.)/gu, `$1${wide}`)
    .replace(/(?<!\p{L})(n\.º|núm\.|art\.|pág\.) (?=\d)/giu, `$1${wide}`)
    .replace(/(\d) (?=(?:%|€|km|kg)(?!\p{L}))/gu, `$1${wide}`);
}
