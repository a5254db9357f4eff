import { type Row, rowOf, sideBySide } from "../../diff/side-by-side.ts";
import { diffWords } from "../../diff/word-diff.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { FieldRow, TextDiff } from "../../review/text-diff.ts";
import type { SourceText } from "../source-text/source-text.ts";
import { controlsOf } from "../writing/controls-of.ts";
import { bodyPassages } from "./passages-of.ts";

/** What differs between two versions of a file, as they are written. */
export function compareSources(before: SourceText, after: SourceText, locale: Locale): TextDiff {
  return {
    fields: fieldRows(before, after),
    text: rowsOf(before, after, locale),
  };
}

function fieldRows(before: SourceText, after: SourceText): readonly FieldRow[] {
  const [old, now] = [before, after].map(
    (source) => new Map(controlsOf(source).map(({ name, value }) => [name, value])),
  );
  const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  return names.flatMap((field): FieldRow[] => {
    if (field === "") return [];
    const row = rowOf({ runs: diffWords(old?.get(field) ?? "", now?.get(field) ?? "") });
    return row.same ? [] : [{ field, ...row }];
  });
}

function rowsOf(before: SourceText, after: SourceText, locale: Locale): readonly Row[] {
  return sideBySide(bodyPassages(before, locale), bodyPassages(after, locale));
}
