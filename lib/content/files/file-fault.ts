import type { EditorTexts } from "../../i18n/editor-languages.ts";
import type { Position } from "../problem.ts";

/** Why a file beside a text is not given to readers. */
export interface FileFault {
  readonly rule: "file-mismatch" | "unsafe-file" | "invalid-utf8";
  readonly found?: EditorTexts;
  readonly at?: Position;
}

/** It is not what its name says, in words that follow “this file is not what its name says: ”. */
export const mismatch = (fr: string, en: string): FileFault => ({
  rule: "file-mismatch",
  found: { fr, en },
});

/** It does more than a reader expects of it, in words that follow “it may harm its readers: ”. */
export const unsafe = (fr: string, en: string): FileFault => ({
  rule: "unsafe-file",
  found: { fr, en },
});

export const damaged = mismatch(
  "il est abîmé, ou il en manque la fin",
  "it is damaged, or its end is missing",
);
