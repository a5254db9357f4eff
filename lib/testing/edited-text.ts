import { applyEdits } from "../desk/source-text/apply-edits.ts";
import type { Edit, FieldValue } from "../desk/source-text/edit.ts";
import type { Path } from "../desk/source-text/range.ts";
import { openSource, type SourceText } from "../desk/source-text/source-text.ts";

/** An article's file, in tests about editing. */
export const articleFile = "articles/2026-03-02-vote/fr.mdx";

/** Opens what must be openable. */
export function opened(written: string | Uint8Array, file = articleFile): SourceText {
  const bytes = typeof written === "string" ? Buffer.from(written) : written;
  const source = openSource(bytes, file);
  if ("rule" in source) throw new Error(`${file} can't be opened: ${source.rule}`);
  return source;
}

/** What a file is after edits, sign for sign, or the reason why they are refused. */
export function edited(written: string, edits: readonly Edit[], file = articleFile): string {
  const made = applyEdits(opened(written, file), edits);
  return "refused" in made ? made.refused : Buffer.from(made.bytes).toString();
}

/** The edit that sets a field. */
export const set = (path: Path, value: FieldValue): Edit => ({ kind: "set", path, value });
/** The edit that takes a field out. */
export const remove = (...path: Path): Edit => ({ kind: "remove", path });
