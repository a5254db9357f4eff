/** What must be decided or done after an import, the most pressing first. */
const toDo = [
  "not-imported",
  "language",
  "exists",
  "status",
  "languages",
  "image-missing",
  "image-unknown",
  "image-refused",
  "file-missing",
  "file-refused",
  "shortcode",
  "player",
  "embed",
  "old-file",
  "old-link",
  "link",
  "element",
  "block",
  "layout",
  "title",
  "theme-added",
  "theme-none",
  "page",
  "tags",
  "fields",
  "redirect",
  "redirects-full",
] as const;

/** What is good to know, and asks for nothing at once. */
const toKnow = [
  "site",
  "summary",
  "slug",
  "page-break",
  "trash",
  "comments",
  "authors",
  "control",
] as const;

export type FindingKind = (typeof toDo)[number] | (typeof toKnow)[number];

/** All kinds in the order in which they are told, by what they ask of a person. */
export const findingKinds: Readonly<Record<"toDo" | "toKnow", readonly FindingKind[]>> = {
  toDo,
  toKnow,
};

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

/** A finding of a text that is not written yet. */
export interface Remark {
  readonly kind: FindingKind;
  readonly about: Readonly<Record<string, string>>;
}

/** A remark with its place in an article: a field above the text, or a line of the text, from 1. */
export interface Placed extends Remark {
  readonly field?: string | undefined;
  readonly line?: number | undefined;
}

/** Gives remarks their lines in the file that was made of the text: the true one, or none. */
export function located(remarks: readonly Placed[], file: string, text: string): Finding[] {
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  const fields = lines.slice(0, end);
  // An empty line parts the fields and the text.
  const first = end + 2;
  return remarks.map(({ kind, about, field, line: within }) => {
    const head = fields.findIndex((each) => each.startsWith(`${field}:`));
    const line = head < 0 ? within && within + first : head + 1;
    return { kind, file, about, ...(line === undefined ? {} : { line }) };
  });
}
