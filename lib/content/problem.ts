/** What editors are advised to mend; none of it stops an article from being published. */
export const adviceNames = [
  "broken-link",
  "broken-anchor",
  "hidden-link",
  "malformed-link",
  "dead-link",
  "empty-link",
  "vague-link",
  "missing-image",
  "scripted-document",
  "document-only",
  "remote-image",
  "large-image",
  "embed-not-loaded",
  "bare-player",
  "missing-captions",
  "missing-transcript",
  "missing-alt",
  "alt-file-name",
  "heading-order",
  "first-level-heading",
  "hidden-character",
  "lost-character",
  "straight-quotes",
  "double-space",
  "three-dots",
  "summary-length",
  "duplicate-title",
  "translation-behind",
  "translation-public",
  "missing-language",
  "day-to-come",
  "already-ended",
  "too-many-pinned",
  "still-image",
  "wrong-language",
  "cut-text",
  "other-markdown",
  "table-caption",
  "table-cells",
  "placeholder",
  "switch-without-reason",
  "switch-unknown-rule",
] as const;
export type Advice = (typeof adviceNames)[number];

/** What stops a version from being published. */
export const errorNames = [
  "too-large",
  "invalid-utf8",
  "empty-file",
  "missing-frontmatter",
  "unreadable-yaml",
  "unknown-key",
  "missing-key",
  "invalid-value",
  "until-before-date",
  "unknown-theme",
  "unknown-author",
  "unknown-kind",
  "unknown-series",
  "duplicate-slug",
  "reserved-slug",
  "no-locale-file",
  "unseen-file",
  "duplicate-folder",
  "lfs-pointer",
  "unknown-locale",
  "invalid-name",
  "unclosed-tag",
  "unknown-component",
  "invalid-prop",
  "expression",
  "import",
  "mdx-syntax",
  "excerpt-mark",
  "gallery-content",
  "heading-id",
  "too-deep",
  "too-complex",
  "not-rendered",
  "invalid-redirect",
  "image-too-large",
  "not-an-image",
  "unsafe-drawing",
  "file-too-large",
  "file-mismatch",
  "unsafe-file",
  "unreadable-captions",
  "locked-document",
  "missing-file",
  "unserved-file",
] as const;

export type ErrorName = (typeof errorNames)[number];

/** What the editors' messages are written for; `lib/checks/sentences` has a sentence for each. */
export type Rule = Advice | ErrorName;
export const ruleNames: readonly Rule[] = [...errorNames, ...adviceNames];

/** A point in a file; both numbers start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something an editor must mend, before it is put in words. */
export interface Problem extends Position {
  /** Path from the content directory, with forward slashes. */
  readonly file: string;
  readonly severity: "error" | "warning";
  readonly rule: Rule;
  /** What the message names: the key, the value, what was expected. */
  readonly about: Readonly<Record<string, string>>;
  /** The word that was probably meant. */
  readonly suggestion?: string;
}

/** A problem of a published article, with the revision readers still see, or null if none. */
export interface KeptProblem extends Problem {
  readonly kept: string | null;
}

export const start: Position = { line: 1, column: 1 };

/** Makes the error that stops a file from being published. */
export function error(
  file: string,
  rule: Rule,
  at: Position = start,
  about: Record<string, string> = {},
  suggestion?: string,
): Problem {
  const { line, column } = at;
  const problem = { file, line, column, severity: "error", rule, about } as const;
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** Makes the advice that does not stop a file from being published. */
export function warning(
  file: string,
  rule: Advice,
  at: Position = start,
  about: Record<string, string> = {},
  suggestion?: string,
): Problem {
  return { ...error(file, rule, at, about, suggestion), severity: "warning" };
}
