/** What a PDF says of itself, and its words. */
export interface PdfContents {
  readonly pages: number;
  /** As they are read, page after page; of a long document its beginning. */
  readonly text: string;
  /** Whether it holds programs. */
  readonly scripted: boolean;
}

/** Why nothing is known of one: only a password opens it, or no program does. */
export type UnreadPdf = "locked" | "damaged";

/** PDFs past so many bytes are not looked into: they would be held whole. 32 MiB. */
export const readPdfLimit = 32 * 1024 * 1024;

/** So many pages and characters of one are read, and for so many milliseconds of a processor's time. */
export const mostRead = { pages: 500, characters: 200_000, time: 5_000 };
