/**
 * A text without what is only typography: kinds of space, quotation marks, apostrophes and dashes.
 * Two texts that differ in nothing else say the same.
 */
export function normalize(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]\s*|(?<!\s)\s+»/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/…/g, "...")
    .replace(/(?<!\s)\s+(?=[;:!?"])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
