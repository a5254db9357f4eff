import type french from "./fr/messages.json";

/** What readers are shown; the French file is the one whose keys the types are made from. */
export type ReaderTexts = typeof french;

/**
 * All that the site knows of a language of its interface. One folder a language, named by its tag,
 * makes one of these; `register.ts` lists them, and a test says what a folder lacks.
 */
export interface Language {
  /** Its BCP 47 tag, which is the folder's name. */
  readonly tag: string;
  /** The interface's texts, as they were typed. */
  readonly texts: ReaderTexts;
  /** Sets a text as the language's printers do: spaces, apostrophes. Twice is the same as once. */
  readonly typeset: (text: string) => string;
  /** What stands around a title that is quoted, with the spaces that belong to it. */
  readonly quotes: readonly [open: string, close: string];
  /** What stands between a label and what it says, and between things that are listed, with their spaces. */
  readonly colon: string;
  readonly comma: string;
  readonly dates: WrittenDates;
  /** The end of the search page's address: words in ASCII, joined by hyphens. */
  readonly searchSegment: string;
  readonly search: SearchWords;
  readonly pages: OwnPages;
  /** The language and territory that Open Graph names where the tag has no region: fr_FR. */
  readonly territory: string;
  /** How BibLaTeX calls the language (its `langid`). */
  readonly langid: string;
}

/** The pages that every site has, by their keys; a site's own page of the key takes the place of one. */
export const ownPages = ["subscribe", "accessibility"] as const;
export type OwnPage = (typeof ownPages)[number];

/** Their texts, true of every site, as they were typed. */
export type OwnPages = Readonly<Record<OwnPage, OwnPageText>>;

export interface OwnPageText {
  readonly title: string;
  /** The end of the page's address: words in ASCII, joined by hyphens. */
  readonly slug: string;
  readonly paragraphs: readonly string[];
}

/** How days and times of day are written out, where Intl's form is not what readers expect. */
export interface WrittenDates {
  /** The tag that `Intl.DateTimeFormat` is given where the site's own has no region. */
  readonly tag: string;
  /** Makes of Intl's long form of a day what is printed: « 1er décembre 2020 ». */
  readonly day: (written: string) => string;
  /** A day with a time of day, hours from 0 to 23: « 1er décembre 2020 à 9 h 05 ». */
  readonly instant: (day: string, hour: number, minute: number) => string;
}

/** What makes words of one meaning findable by each other. Words are in lower case. */
export interface SearchWords {
  /** Words that almost every text has; they may have accents. */
  readonly stopWords: readonly string[];
  /** What is left of words that an apostrophe has cut: qu’, dell’. Looked for by nobody. */
  readonly elided: readonly string[];
  /** The stem of a word without accents, as `fold` leaves it. */
  readonly stem: (folded: string) => string;
  /** Whether that leaves the plural's s on short words: « élus » would not find « élu ». */
  readonly leavesPluralS: boolean;
}
