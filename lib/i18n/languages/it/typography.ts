import { curlyApostrophes } from "../apostrophes.ts";

const wide = "\u00a0";

/**
 * The curly apostrophe, also of « po’ » and of an article before a number or a quotation, and a
 * no-break space between a number and what it counts. Only spaces that were typed are changed.
 */
export function typeset(text: string): string {
  return curlyApostrophes(text)
    .replace(/(?<!\p{L})(po)'(?![\p{L}\p{N}])/giu, "$1’")
    .replace(/(?<!\p{L})((?:(?:d[ae]|a|ne|su)l)?l)'(?=[\d«“])/giu, "$1’")
    .replace(/(?<!\p{L})(n\.|art\.|pag\.|€) (?=\d)/giu, `$1${wide}`)
    .replace(/(\d) (?=(?:%|€|km|kg)(?!\p{L}))/gu, `$1${wide}`);
}
