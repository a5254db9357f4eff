import { expect, test } from "vitest";
import { error, type Problem, warning } from "../../content/problem.ts";
import { openSource } from "../source-text/source-text.ts";
import { controlId } from "./control.ts";
import { placedProblems } from "./placed-problems.ts";
import type { TypedFile } from "./retyped.ts";

const file = "articles/un/fr.mdx";
const text =
  "---\r\ntitle: Un\r\nthemes: [budjet, ecoles]\r\nsummary: Court.\r\n---\r\n\r\n\r\nUn <Calout>mot</Calout>...\r\n";

function placed(problem: Problem, written = text) {
  const source = openSource(Buffer.from(written), file);
  if ("rule" in source) throw new Error(source.rule);
  const typed: TypedFile = {
    ...{ typed: () => undefined, base: undefined, source, written: source, unwritable: undefined },
  };
  return placedProblems([problem], new Map([[file, typed]]), "en")[0];
}

const body = "Un <Calout>mot</Calout>...\n";
const mended = (mark: NonNullable<ReturnType<typeof placed>>["mark"], value: string) =>
  [...(mark?.remedy ?? [])].reverse().reduce((now, { from, to, text: put }) => {
    return now.slice(0, from) + put + now.slice(to);
  }, value);

test("a problem of the text stands where it is in what is typed, and is mended there", () => {
  const at = { line: 8, column: 5 };
  const found = placed(error(file, "unknown-component", at, { tag: "Calout" }, "Callout"));
  expect(found?.control).toBe(`${file}#body`);
  expect(body.slice(found?.mark?.from, found?.mark?.to)).toBe("Calout");
  expect(mended(found?.mark, body)).toBe("Un <Callout>mot</Callout>...\n");
  const dots = placed(warning(file, "three-dots", { line: 8, column: 24 }));
  expect(mended(dots?.mark, body)).toBe("Un <Calout>mot</Calout>…\n");
});

test("a problem of a field stands at it, and its word is mended in what is typed there", () => {
  const at = { line: 3, column: 10 };
  const found = placed(error(file, "unknown-theme", at, { theme: "budjet" }, "budget"));
  expect(found?.control).toBe(controlId(file, { kind: "keys", name: "themes" }));
  expect(mended(found?.mark, "budjet, ecoles")).toBe("budget, ecoles");
  const short = placed(warning(file, "summary-length", { line: 4, column: 10 }, {}));
  expect([short?.control, short?.mark]).toEqual([`${file}#field.summary`, undefined]);
  const missing = placed(error(file, "missing-key", { line: 1, column: 1 }, { key: "date" }));
  expect(missing?.control).toBe(`${file}#field.date`);
});

test("a file whose fields can't be read is marked as the one text that it is", () => {
  const broken = "---\ntitle: [\n---\n\nUn.\n";
  const found = placed(error(file, "unreadable-yaml", { line: 2, column: 8 }), broken);
  expect(found?.control).toBe(`${file}#file`);
  expect(found?.mark?.from).toBe(11);
});
