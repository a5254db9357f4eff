import type { FileAnalysis } from "../../checks/file-analysis.ts";
import { applyEdits } from "../source-text/apply-edits.ts";
import type { Edit } from "../source-text/edit.ts";
import { lineTable } from "../source-text/line-table.ts";
import type { SourceText } from "../source-text/source-text.ts";
import { mentions, names } from "./mentions.ts";

/** A text in which a file is named anew, and whether its old name is left in it anywhere. */
export interface Renamed {
  readonly source: SourceText;
  readonly left: boolean;
}

/**
 * Names a file anew wherever a text shows it or links to it, and changes nothing else: not where its
 * name is only spoken of. `found` says where; without it the text can't be read, and stays as it is.
 */
export function renameInText(
  source: SourceText,
  found: Pick<FileAnalysis, "images" | "files"> | undefined,
  from: string,
  to: string,
): Renamed {
  const { offsetOf } = lineTable(source.text);
  const written = [
    ...(found?.images ?? []).map((image) => ({ word: image.name, at: offsetOf(image) })),
    ...(found?.files ?? []).map((file) => ({ word: file.name, at: offsetOf(file) })),
  ];
  const start = source.body?.from ?? source.text.length;
  const edits = written
    .filter(({ word, at }) => names(word, from) && at >= start && source.text.startsWith(word, at))
    .toSorted((a, b) => b.at - a.at)
    .map(({ word, at }): Edit => {
      const [before = ""] = /^(?:\.\/)*/.exec(word) ?? [];
      const range = { from: at + before.length, to: at + word.length };
      return { kind: "body-range", range, text: to };
    });
  const cover = coverOf(source);
  if (cover !== undefined && names(cover, from)) {
    const [before = ""] = /^(?:\.\/)*/.exec(cover) ?? [];
    edits.push({ kind: "set", path: ["cover"], value: before + to });
  }
  const edited = edits.reduce((current, edit) => {
    const next = applyEdits(current, [edit]);
    return "refused" in next ? current : next;
  }, source);
  return { source: edited, left: mentions(edited.text, from) };
}

function coverOf({ fields }: SourceText): string | undefined {
  if ("rule" in fields) return undefined;
  const cover = new Map<string, unknown>(Object.entries(fields.value ?? {})).get("cover");
  return typeof cover === "string" ? cover : undefined;
}
