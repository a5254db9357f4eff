import type { Article } from "../content/article.ts";
import type { Page } from "../content/page.ts";
import { frontmatterSchema } from "../content/schema/article.ts";
import { pageSchema } from "../content/schema/page.ts";
import { textBlocks } from "../diff/blocks.ts";
import { type Row, rowOf, sideBySide } from "../diff/side-by-side.ts";
import { diffWords } from "../diff/word-diff.ts";
import type { Locale } from "../i18n/locales.ts";

/** A field whose value differs. */
export interface FieldRow extends Row {
  readonly field: string;
}

/** What differs between two versions of an article or a page; either may be absent. */
export interface TextDiff {
  readonly fields: readonly FieldRow[];
  readonly text: readonly Row[];
}

/** Compares two versions of a text: its fields, then its text as it is read. */
export function diffTexts<T extends Article | Page>(
  before: T | undefined,
  after: T | undefined,
  locale: Locale,
  /** The text below the fields. */
  bodyOf: (text: T) => string,
): TextDiff {
  const blocks = (text: T | undefined) =>
    text === undefined ? [] : textBlocks(bodyOf(text), locale);
  return { fields: fieldRows(before, after), text: sideBySide(blocks(before), blocks(after)) };
}

const fields = Object.keys({ ...frontmatterSchema.shape, ...pageSchema.shape });

function fieldRows(
  before: Article | Page | undefined,
  after: Article | Page | undefined,
): FieldRow[] {
  const [old, now] = [before, after].map(
    (text) => new Map<string, unknown>(Object.entries(text ?? {})),
  );
  return fields.flatMap((field): FieldRow[] => {
    const [was, is] = [written(old?.get(field)), written(now?.get(field))];
    const row = rowOf({ runs: diffWords(was ?? "", is ?? "") });
    return row.same ? [] : [{ field, ...row }];
  });
}

/** A field's value as an editor writes it, near enough. */
function written(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${written(each)}`)
      .join(", ");
  }
  return String(value);
}
