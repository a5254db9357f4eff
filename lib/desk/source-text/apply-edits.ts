import { commonEnds } from "./common-ends.ts";
import type { Edit, Refusal, RefusalReason, Way } from "./edit.ts";
import { partsOfEdit } from "./edit-parts.ts";
import { expectedValue, type FieldEdit, saysTheSame } from "./expected-value.ts";
import { cleanValue, hasAliases, waysToEdit } from "./field-edits.ts";
import { splice, type Written, withPlainLineEnds } from "./line-ends.ts";
import type { Range } from "./range.ts";
import { openSource, type SourceText } from "./source-text.ts";

/**
 * A file after edits, one after another, or why one of them can't be made. Whatever they do not touch
 * keeps its bytes; after each the file is read again, and must say what was meant and nothing else.
 */
export function applyEdits(source: SourceText, edits: readonly Edit[]): SourceText | Refusal {
  let current = source;
  for (const edit of edits) {
    const next = applyEdit(current, edit);
    if ("refused" in next) return next;
    current = next;
  }
  return current;
}

function applyEdit(source: SourceText, edit: Edit): SourceText | Refusal {
  switch (edit.kind) {
    case "body":
      if (source.body === undefined) return { refused: "no-body", edit };
      return editText(source, edit, source.body, edit.text);
    case "body-range":
      if (source.body === undefined) return { refused: "no-body", edit };
      return editBodyRange(source, source.body, edit);
    case "file":
      return editText(source, edit, { from: 0, to: source.text.length }, edit.text);
    default:
      return editFields(source, edit);
  }
}

function editBodyRange(
  source: SourceText,
  body: Range,
  edit: Edit & { readonly kind: "body-range" },
): SourceText | Refusal {
  const { from, to } = edit.range;
  const within = from >= body.from && to <= body.to && from <= to;
  return within
    ? editText(source, edit, edit.range, edit.text)
    : { refused: "no-such-place", edit };
}

/** Writes a range anew where it differs; of fields above a body none may change. */
function editText(
  source: SourceText,
  edit: Edit,
  range: Range,
  written: string,
): SourceText | Refusal {
  const { text, body } = source;
  const after = withPlainLineEnds(written);
  const before = text.slice(range.from, range.to);
  if (before === after) return source;
  const { start, end } = commonEnds(before, after);
  const change = { from: range.from + start, to: range.to - end };
  const insert = after.slice(start, after.length - end);
  const edited = openWritten(source, splice(source, change, insert));
  if ("rule" in edited) return { refused: "not-openable", edit, problem: edited };
  const meant = text.slice(0, range.from) + after + text.slice(range.to);
  const sameHead = edit.kind === "file" || edited.body?.from === body?.from;
  return edited.text === meant && sameHead ? edited : { refused: "not-writable", edit };
}

function editFields(source: SourceText, edit: FieldEdit): SourceText | Refusal {
  const { fields } = source;
  if ("rule" in fields) return { refused: "unreadable-fields", edit, problem: fields };
  const clean = "value" in edit ? { ...edit, value: cleanValue(edit.value) } : edit;
  const expected = expectedValue(fields.value, clean);
  if (expected === undefined) return { refused: "no-such-place", edit };
  if (saysTheSame(fields.value, expected.value)) return source;
  const parts = partsOfEdit(fields, clean);
  if (parts.length === 1 && parts[0] === clean) {
    for (const way of waysToEdit(source, fields, clean)) {
      const edited = written(source, way);
      if (edited !== undefined && says(edited, expected.value, source)) return edited;
    }
    return { refused: refusalOf(source), edit };
  }
  const made = applyEdits(source, parts);
  if ("refused" in made) return { ...made, edit };
  return says(made, expected.value, source) ? made : { refused: refusalOf(source), edit };
}

function refusalOf({ fields }: SourceText): RefusalReason {
  return "rule" in fields || !hasAliases(fields) ? "not-writable" : "shared";
}

/** Whether a file's fields are as meant, and its body as it was. */
function says(edited: SourceText, value: unknown, before: SourceText): boolean {
  if ("rule" in edited.fields) return false;
  return saysTheSame(edited.fields.value, value) && bodyOf(edited) === bodyOf(before);
}

const bodyOf = ({ text, body }: SourceText) => body && text.slice(body.from, body.to);

function written(source: SourceText, way: Way): SourceText | undefined {
  let current: Written = source;
  for (const { text, ...range } of way.toSorted((a, b) => b.from - a.from)) {
    const next = splice(current, range, text);
    current = { written: next, text: withPlainLineEnds(next.replace(/^\ufeff/, "")) };
  }
  const edited = openWritten(source, current.written);
  return "rule" in edited ? undefined : edited;
}

const openWritten = ({ file }: SourceText, text: string) => openSource(Buffer.from(text), file);
