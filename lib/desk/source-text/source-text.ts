import { decode, readText, tooLarge } from "../../content/decode-text.ts";
import { fieldsAbove } from "../../content/judge-text.ts";
import { error, type Position, type Problem } from "../../content/problem.ts";
import { readYaml } from "../../content/yaml.ts";
import { type FieldTree, fieldTree } from "./field-tree.ts";
import { decodeWritten, type LineEnd, lineEndsOf, markLength, type Written } from "./line-ends.ts";
import { lineTable } from "./line-table.ts";

/** From where to where a part stands in `SourceText.text`; the end is not of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What names a value among fields: keys of maps, places in lists from 0. */
export type Path = readonly (string | number)[];

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
  const refused = tooLarge(file, bytes.byteLength) ?? decode(bytes, file);
  if (typeof refused !== "string") return refused;
  const both = decodeWritten(bytes);
  const parts = file.endsWith(".yaml") ? allYaml(both.text) : partsOf(both.text, bytes, file);
  return {
    ...both,
    ...parts,
    file,
    bytes,
    byteOrderMark: markLength(both.written) > 0,
    lineEnds: lineEndsOf(both.written),
    fields: fieldsOf(both.text, parts, bytes, file),
  };
}

type Parts = Pick<SourceText, "yaml" | "body">;

const allYaml = (text: string): Parts => ({ yaml: { from: 0, to: text.length }, body: undefined });

/** The parts as the site divides them, line by line: signs that it takes out end no line. */
function partsOf(text: string, bytes: Uint8Array, file: string): Parts {
  const read = readText(bytes, file);
  const above = "rule" in read ? undefined : fieldsAbove(read.text);
  if (above === undefined) return { yaml: undefined, body: { from: 0, to: text.length } };
  const startOfLine = (line: number) => lineTable(text).offsetOf({ line, column: 1 });
  const hyphens = above.head.split("\n").length - (above.head.endsWith("\n") ? 1 : 0);
  const from = startOfLine(2);
  const to = Math.max(from, startOfLine(hyphens) - 1);
  const end = above.head.endsWith("\n") ? startOfLine(hyphens + 1) : text.length;
  return { yaml: { from, to }, body: { from: end, to: text.length } };
}

function fieldsOf(
  text: string,
  { yaml, body }: Parts,
  bytes: Uint8Array,
  file: string,
): FieldTree | Problem {
  const read = readText(bytes, file);
  if ("rule" in read) return read;
  const above = body === undefined ? { head: "", yaml: read.text } : fieldsAbove(read.text);
  // Hyphens that nothing closes: what stands below them may be fields or not.
  if (above === undefined && /^---[ \t]*(?:\n|$)/.test(read.text)) {
    return error(file, "missing-frontmatter");
  }
  const long = tooLarge(file, Buffer.byteLength(above?.head ?? ""), "fields");
  if (long !== undefined) return long;
  const firstLine = body === undefined ? 1 : 2;
  const written = above?.yaml ?? "";
  const located = readYaml(written, file, firstLine, read.original);
  if ("rule" in located) return located;
  const { value } = located;
  if (value !== null && typeof value !== "object") return error(file, "unreadable-yaml");
  const [ofRead, ofText] = [lineTable(written), lineTable(text)];
  const placeOf = (offset: number): number => {
    const { line, column } = ofRead.positionOf(offset);
    const at: Position = read.original({ line: line + firstLine - 1, column });
    return yaml === undefined ? 0 : ofText.offsetOf(at);
  };
  return fieldTree(written, value, placeOf);
}
