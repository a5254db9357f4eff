const letter = /\p{L}/u;

/**
 * A text without the signs that no face has. A sign can be done without, as the pictures in a title can;
 * a text that lacks a letter says something else, so nothing is left of it.
 */
export function legible(text: string, missing: string): string {
  const absent = new Set(missing);
  const signs = [...text];
  if (signs.some((sign) => absent.has(sign) && letter.test(sign))) return "";
  return signs
    .filter((sign) => !absent.has(sign) || /\s/.test(sign))
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}
