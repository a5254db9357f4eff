import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { articleFile, opened, set } from "../../testing/edited-text.ts";
import { holds } from "../../testing/fuzzing.ts";
import { fieldText, madeUpFields } from "../../testing/made-up-fields.ts";
import { madeUpFile, madeUpText } from "../../testing/made-up-texts.ts";
import { workplace } from "../../testing/wordpress.ts";
import { applyEdits } from "./apply-edits.ts";
import type { Edit } from "./edit.ts";
import { cleanValue } from "./field-edits.ts";
import { type Field, type FieldTree, valueAt } from "./field-tree.ts";
import { withPlainLineEnds } from "./line-ends.ts";
import { openSource, type SourceText } from "./source-text.ts";

function fieldsOf({ fields, file }: SourceText): FieldTree {
  if ("rule" in fields) throw new Error(`${file}: ${fields.rule} in line ${fields.line}`);
  return fields;
}

function made(source: SourceText, edit: Edit): SourceText {
  const after = applyEdits(source, [edit]);
  if ("refused" in after) throw new Error(`${after.refused}: ${JSON.stringify(edit)}`);
  expect(Buffer.from(after.written)).toEqual(Buffer.from(after.bytes));
  return after;
}

/** All above the line on which a field begins, and below that on which it ends, is as it was. */
function expectOnly(before: SourceText, after: SourceText, { range }: Field): void {
  const { text } = before;
  const above = text.slice(0, range.from).split("\n").length - 1;
  // A text on lines of its own ends with the last of them.
  const last = text[range.to - 1] === "\n" ? range.to - 1 : range.to;
  const below = text.slice(last).split("\n").length - 1;
  const [was, is] = [linesOf(before.written), linesOf(after.written)];
  expect(is.slice(0, above)).toEqual(was.slice(0, above));
  expect(is.slice(is.length - below)).toEqual(was.slice(was.length - below));
}

/** Lines with their ends; below the last end there is one more, if only an empty one. */
const linesOf = (written: string) =>
  [...written.matchAll(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]*$/g)].map(([line]) => line);

/** What is there of a field, apart from that and what is in it. */
function expectOthers(before: SourceText, after: SourceText, path: Field["path"]): void {
  const top = path[0];
  const others = (source: SourceText) =>
    Object.entries(fieldsOf(source).value ?? {}).filter(([key]) => key !== String(top));
  if (typeof top === "string") expect(others(after)).toEqual(others(before));
  const body = ({ text, body: range }: SourceText) => text.slice(range?.from, range?.to);
  if (before.body !== undefined) expect(body(after)).toBe(body(before));
}

const scalars = (source: SourceText) =>
  fieldsOf(source).list.filter(
    ({ value, style }) => style !== "alias" && (value === null || typeof value !== "object"),
  );

test("a text set anywhere among the fields of any file changes nothing but its lines", async () => {
  const cases = fc.tuple(madeUpFields, fieldText, fc.nat());
  await holds("texts set", 1000, cases, ([written, value, at]) => {
    const source = opened(written);
    const all = scalars(source);
    const field = all[at % all.length];
    if (field === undefined) return;
    const after = made(source, set(field.path, value));
    expect(valueAt(fieldsOf(after).value, field.path)).toBe(cleanValue(value));
    expectOnly(source, after, field);
    expectOthers(source, after, field.path);
    // What is set to what it says already keeps its bytes.
    expect(made(after, set(field.path, value)).bytes).toBe(after.bytes);
  });
}, 1e9);

test("a field added to any file is one run of lines more", async () => {
  const keys = fc.constantFrom(
    "title",
    "slug",
    "updated",
    "authors",
    "coverAlt",
    "sources",
    "un mot",
  );
  const values = fc.oneof(
    fieldText,
    fc.array(fieldText),
    fc.record({ date: fieldText, reason: fieldText }),
  );
  await holds(
    "fields added",
    500,
    fc.tuple(madeUpFields, keys, values),
    ([written, key, value]) => {
      const source = opened(written);
      if (valueAt(fieldsOf(source).value, [key]) !== undefined) return;
      const after = made(source, set([key], value));
      expect(valueAt(fieldsOf(after).value, [key])).toEqual(cleanValue(value));
      expectOthers(source, after, [key]);
      let start = 0;
      while (start < written.length && written[start] === after.written[start]) start += 1;
      const rest = written.slice(start);
      expect(after.written.endsWith(rest)).toBe(true);
      expect(made(after, { kind: "remove", path: [key] }).written).toBe(written);
    },
  );
}, 1e9);

test("a list of any file is edited item by item, and nothing beside it", async () => {
  const cases = fc.tuple(
    madeUpFields,
    fieldText,
    fc.nat(),
    fc.nat(),
    fc.constantFrom("insert", "remove", "move"),
  );
  await holds("lists", 500, cases, ([written, value, at, to, kind]) => {
    const source = opened(written);
    const list = valueAt(fieldsOf(source).value, ["themes"]);
    const field = fieldsOf(source).list.find(({ path }) => path.join() === "themes");
    if (!Array.isArray(list) || field === undefined || list.length === 0) return;
    const index = at % list.length;
    const path = ["themes"];
    const edits: Record<string, Edit> = {
      insert: { kind: "insert", path, index, value },
      remove: { kind: "remove", path: ["themes", index] },
      move: { kind: "move", path, from: index, to: to % list.length },
    };
    const edit = edits[kind] as Edit;
    const after = made(source, edit);
    const moved = list.toSpliced(index, 1);
    const expected = {
      insert: list.toSpliced(index, 0, cleanValue(value)),
      remove: moved,
      move: moved.toSpliced(to % list.length, 0, list[index]),
    }[kind];
    expect(valueAt(fieldsOf(after).value, path)).toEqual(expected);
    expectOthers(source, after, path);
  });
}, 1e9);

test("a body of any file becomes any other, and its fields keep their bytes", async () => {
  await holds("bodies", 500, fc.tuple(madeUpFields, madeUpText), ([written, body]) => {
    const source = opened(written);
    const after = applyEdits(source, [{ kind: "body", text: body }]);
    if ("refused" in after) {
      expect(body).toContain("\0");
      return;
    }
    expect(after.text.slice(after.body?.from)).toBe(withPlainLineEnds(body));
    const head = source.text.slice(0, source.body?.from).split("\n").length - 1;
    expect(linesOf(after.written).slice(0, head)).toEqual(linesOf(written).slice(0, head));
    expect(after.text.slice(0, after.body?.from)).toBe(source.text.slice(0, source.body?.from));
  });
}, 1e9);

test("no file makes an edit throw, and none is written that says something else", async () => {
  await holds("any files", 500, fc.tuple(madeUpFile, fieldText), ([bytes, value]) => {
    const source = openSource(bytes, articleFile);
    if ("rule" in source) return;
    const edits: readonly Edit[] = [
      set(["title"], value),
      set(["sources"], [value]),
      set(["withdrawn", "reason"], value),
      { kind: "insert", path: ["themes"], index: 0, value },
      { kind: "remove", path: ["summary"] },
    ];
    for (const edit of edits) {
      const after = applyEdits(source, [edit]);
      if ("refused" in after) continue;
      const body = ({ text, body: range }: SourceText) => text.slice(range?.from, range?.to);
      expect(body(after)).toBe(body(source));
      expectOthers(
        source,
        after,
        edit.kind === "remove" ? ["summary"] : "path" in edit ? edit.path : [],
      );
    }
  });
}, 1e9);

test("each field of each file of the demonstration, the tests and an import is edited alone, and back", async () => {
  using place = workplace();
  place.write("content/themes.yaml", "# t\n");
  await place.import("lib/import/fixtures/export.xml", {});
  const roots = ["content", "e2e/support/content", place.content];
  const files = roots.flatMap((root) =>
    globSync(["articles/**/*.mdx", "pages/**/*.mdx", "*.yaml"], { cwd: root }).map((file) => ({
      root,
      file,
    })),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const { root, file } of files) {
    const source = opened(readFileSync(join(root, file)), file);
    for (const field of scalars(source)) {
      if (typeof field.value !== "string" || field.path.length === 0) continue;
      const after = made(source, set(field.path, `${field.value} et plus`));
      expectOnly(source, after, field);
      expectOthers(source, after, field.path);
      const { value } = field;
      if (field.style !== "plain")
        expect(made(after, set(field.path, value)).written).toBe(source.written);
    }
  }
}, 1e9);
