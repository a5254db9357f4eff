import type { Locale } from "../../i18n/locales.ts";
import { bilingual } from "../bilingual.ts";
import { type Many, mostParts, type TooMuch } from "./complexity-limits.ts";

type Sentence = (count: string, most: string) => string;

const fr: Record<Many, Sentence> = {
  parts: (count, most) =>
    `Le texte compte ${count} éléments à mettre en forme (liens, notes, lignes, cases de tableau), pour une limite de ${most} : divisez-le en plusieurs articles.`,
  marks: (count) =>
    `Un seul paragraphe compte ici ${count} signes *, _ ou ~ : divisez-le par des lignes vides, ou tapez \\*, \\_ et \\~ pour ceux qui sont à lire tels quels.`,
  brackets: (count) =>
    `Un seul paragraphe compte ici ${count} crochets : divisez-le par des lignes vides, ou tapez \\[ et \\] pour ceux qui sont à lire tels quels.`,
  underlines: (count) =>
    `Un seul paragraphe compte ici ${count} lignes de signes = ou - : séparez-les par des lignes vides.`,
};

const en: Record<Many, Sentence> = {
  parts: (count, most) =>
    `The text has ${count} things to lay out (links, notes, lines, cells of tables), where the limit is ${most}: divide it into several articles.`,
  marks: (count) =>
    `A single paragraph has ${count} signs *, _ or ~ here: divide it by empty lines, or type \\*, \\_ and \\~ for those that are to be read as they are.`,
  brackets: (count) =>
    `A single paragraph has ${count} brackets here: divide it by empty lines, or type \\[ and \\] for those that are to be read as they are.`,
  underlines: (count) =>
    `A single paragraph has ${count} lines of signs = or - here: part them by empty lines.`,
};

const figures = (count: number, locale: Locale) => new Intl.NumberFormat(locale).format(count);

/** What a text has too much of, counted, and what to do about it. */
export function tooMuchSaid({ many, count }: TooMuch): string {
  return bilingual({
    fr: fr[many](figures(count, "fr"), figures(mostParts, "fr")),
    en: en[many](figures(count, "en"), figures(mostParts, "en")),
  });
}
