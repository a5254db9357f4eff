/** What a person must look at after an import, the most pressing first. */
export const findingKinds = [
  "not-imported",
  "exists",
  "language",
  "status",
  "image-missing",
  "image-refused",
  "image-alt",
  "shortcode",
  "embed",
  "element",
  "block",
  "page-break",
  "old-link",
  "slug",
  "title",
  "theme-added",
  "theme-none",
  "summary",
  "tags",
  "page",
  "comments",
  "authors",
  "redirect",
  "control",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** How a kind of finding is told: a heading for all of them, a sentence for each. */
export interface Said {
  readonly heading: string;
  readonly sentence: (about: Readonly<Record<string, string>>) => string;
}

/** One thing to look at, before it is put in words. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path from the content directory; undefined for what concerns no file of it. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** What the sentence names. */
  readonly about: Readonly<Record<string, string>>;
}

/** A finding of a text that is not written yet: its line is where `word` will stand. */
export interface Remark {
  readonly kind: FindingKind;
  readonly word?: string;
  readonly about: Readonly<Record<string, string>>;
}

/** Gives remarks their lines in the file that was made of the text. */
export function located(remarks: readonly Remark[], file: string, text: string): Finding[] {
  const used = new Map<string, number>();
  return remarks.map(({ kind, word = "", about }) => {
    const from = used.get(word) ?? 0;
    const found = word === "" ? -1 : text.indexOf(word, from);
    // The same word twice stands in two places.
    if (found >= 0) used.set(word, found + word.length);
    const line = found < 0 ? 1 : text.slice(0, found).split("\n").length;
    return { kind, file, line, about };
  });
}
