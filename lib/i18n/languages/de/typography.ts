import { curlyApostrophes } from "../apostrophes.ts";

const wide = "\u00a0";

/**
 * A no-break space where DIN 5008 has one: within „z. B.“, after „Nr.“ and „§“, between a number
 * and its unit. Only spaces that were typed are changed.
 */
export function typeset(text: string): string {
  return curlyApostrophes(text)
    .replace(/(?<![\p{L}\p{N}])([diosuvz])\. (?=[aBdhoRTUÄ]\.)/gu, `$1.${wide}`)
    .replace(/(?<![\p{L}\p{N}])(Nr\.|Art\.|Abs\.|§§?) (?=\d)/gu, `$1${wide}`)
    .replace(/(\d) (?=(?:%|€|km|kg|Mio\.|Mrd\.)(?!\p{L}))/gu, `$1${wide}`);
}
