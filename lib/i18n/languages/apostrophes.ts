/** The apostrophe within a word as it is printed, for languages that are written with one. */
export function curlyApostrophes(text: string): string {
  // Most texts have none, and are set many times.
  return text.includes("'") ? text.replace(/(\p{L})'(?=\p{L})/gu, "$1’") : text;
}
