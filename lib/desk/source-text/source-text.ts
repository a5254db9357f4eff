import type { Clean } from "../../content/characters.ts";
import { readText, tooLarge } from "../../content/decode-text.ts";
import { fieldsAbove } from "../../content/judge-text.ts";
import { error, type Problem } from "../../content/problem.ts";
import { readYaml } from "../../content/yaml.ts";
import { type FieldTree, fieldTree } from "./field-tree.ts";
import { decodeWritten, type LineEnd, lineEndsOf, markLength, type Written } from "./line-ends.ts";
import { lineTable } from "./line-table.ts";
import type { Range } from "./range.ts";

/** A content file open for editing. Opening it changes nothing: `bytes` are those that were given. */
export interface SourceText extends Written {
  /** Path from the content directory. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly byteOrderMark: boolean;
  /** Every way in which its lines end, the most frequent first: more than one in a mixed file. */
  readonly lineEnds: readonly LineEnd[];
  /** Its fields; or why they can't be edited one by one, only as text. */
  readonly fields: FieldTree | Problem;
  /** Where its lines of YAML stand, without the hyphens around them; undefined if there are none. */
  readonly yaml: Range | undefined;
  /** The text below its fields, as it is written; undefined in a .yaml file. */
  readonly body: Range | undefined;
}

/**
 * Opens a file for editing, or says why it can't be: it is too large, or no text in UTF-8 (a file in
 * UTF-16 or Latin-1, one with NUL), which the site does not read either.
 */
export function openSource(bytes: Uint8Array, file: string): SourceText | Problem {
  const read = tooLarge(file, bytes.byteLength) ?? readText(bytes, file);
  if ("rule" in read) return read;
  const both = decodeWritten(bytes);
  const isSettings = file.endsWith(".yaml");
  const above = isSettings ? { head: "", yaml: read.text } : fieldsAbove(read.text);
  const { text } = both;
  const parts = isSettings
    ? { yaml: { from: 0, to: text.length }, body: undefined }
    : partsOf(text, above?.head);
  return {
    ...both,
    ...parts,
    file,
    bytes,
    byteOrderMark: markLength(both.written) > 0,
    lineEnds: lineEndsOf(both.written),
    fields: fieldsOf(text, read, above, file),
  };
}

/** The parts as the site divides them, line by line: signs that it takes out end no line. */
function partsOf(text: string, head: string | undefined): Pick<SourceText, "yaml" | "body"> {
  if (head === undefined) return { yaml: undefined, body: { from: 0, to: text.length } };
  const startOfLine = (line: number) => lineTable(text).offsetOf({ line, column: 1 });
  const lines = head.trimEnd().split("\n").length;
  const from = startOfLine(2);
  const to = Math.max(from, startOfLine(lines) - 1);
  const body = head.endsWith("\n") ? startOfLine(lines + 1) : text.length;
  return { yaml: { from, to }, body: { from: body, to: text.length } };
}

function fieldsOf(
  text: string,
  read: Clean,
  above: { readonly head: string; readonly yaml: string } | undefined,
  file: string,
): FieldTree | Problem {
  // Hyphens that nothing closes: what stands below them may be fields or not.
  if (above === undefined && /^---[ \t]*(?:\n|$)/.test(read.text)) {
    return error(file, "missing-frontmatter");
  }
  const { head, yaml } = above ?? { head: "", yaml: "" };
  const long = tooLarge(file, Buffer.byteLength(head), "fields");
  if (long !== undefined) return long;
  const firstLine = head === "" ? 1 : 2;
  const located = readYaml(yaml, file, firstLine, read.original);
  if ("rule" in located) return located;
  const { value } = located;
  if (value !== null && typeof value !== "object") return error(file, "unreadable-yaml");
  const [ofRead, ofText] = [lineTable(yaml), lineTable(text)];
  return fieldTree(yaml, value, (offset) => {
    const { line, column } = ofRead.positionOf(offset);
    return ofText.offsetOf(read.original({ line: line + firstLine - 1, column }));
  });
}
