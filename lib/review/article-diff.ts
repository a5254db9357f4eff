import type { Article } from "../content/article.ts";
import { frontmatterSchema } from "../content/schema.ts";
import { textBlocks } from "../diff/blocks.ts";
import { type Row, rowOf, sideBySide } from "../diff/side-by-side.ts";
import { diffWords } from "../diff/word-diff.ts";
import type { Locale } from "../i18n/locales.ts";

/** A field whose value differs. */
export interface FieldRow extends Row {
  readonly field: string;
}

/** What differs between two versions of an article; either may be absent. */
export interface ArticleDiff {
  readonly fields: readonly FieldRow[];
  readonly text: readonly Row[];
}

/** The text below an article's frontmatter. */
export type BodyOf = (article: Article) => string;

/** Compares two versions of an article: its fields, then its text as it is read. */
export function diffArticles(
  before: Article | undefined,
  after: Article | undefined,
  locale: Locale,
  bodyOf: BodyOf,
): ArticleDiff {
  const blocks = (article: Article | undefined) =>
    article === undefined ? [] : textBlocks(bodyOf(article), locale);
  return { fields: fieldRows(before, after), text: sideBySide(blocks(before), blocks(after)) };
}

function fieldRows(before: Article | undefined, after: Article | undefined): FieldRow[] {
  return Object.keys(frontmatterSchema.shape).flatMap((name): FieldRow[] => {
    const field = name as keyof typeof frontmatterSchema.shape;
    const [old, now] = [written(before?.[field]), written(after?.[field])];
    const row = rowOf({ runs: diffWords(old ?? "", now ?? "") });
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
