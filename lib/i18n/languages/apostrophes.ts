/** The apostrophe within a word as it is printed, for languages that are written with one. */
export function curlyApostrophes(text: string): string {
  return text.replace(/(\p{L})'(?=\p{L})/gu, "$1’");
}
