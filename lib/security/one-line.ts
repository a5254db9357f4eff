/**
 * A text as one line of a log: what names it may come from whoever can write a file or a request, and
 * neither ends the line nor moves a terminal's cursor. Control and direction characters are written
 * as JSON writes them.
 */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
