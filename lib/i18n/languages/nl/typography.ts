import { curlyApostrophes } from "../apostrophes.ts";

const wide = "\u00a0";

/**
 * The curly apostrophe, also before the short words that begin with one (’s avonds, ’t), and a
 * no-break space between a number and its sign or unit. Only spaces that were typed are changed.
 */
export function typeset(text: string): string {
  return curlyApostrophes(text)
    .replace(/(?<![\p{L}\p{N}=/])'(?=[nst][ \u00a0]\p{L})/gu, "’")
    .replace(/(?<![\p{L}\p{N}])(nr\.|art\.|€) (?=\d)/gu, `$1${wide}`)
    .replace(/(\d) (?=(?:%|km|kg)(?!\p{L}))/gu, `$1${wide}`);
}
