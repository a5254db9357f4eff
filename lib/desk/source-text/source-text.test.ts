import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { articleFile, edited, opened, set } from "../../testing/edited-text.ts";
import { applyEdits } from "./apply-edits.ts";
import { openSource } from "./source-text.ts";

const text = '---\ntitle: "Le vote"\nthemes: [a, "b"]\n---\n\nTexte.\n';

test("opening a file and saving it without an edit gives its very bytes", () => {
  const bytes = Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")} \t\r`);
  const source = opened(bytes);
  expect(applyEdits(source, [])).toBe(source);
  expect(applyEdits(source, [set(["title"], "Le vote"), set(["themes"], ["a", "b"])])).toBe(source);
  expect(source.bytes).toBe(bytes);
});

test("an editor is told each field, how it is written and where, in the text that is shown", () => {
  const { fields, text: shown } = opened(`\ufeff${text.replaceAll("\n", "\r\n")}`);
  if ("rule" in fields) throw new Error(fields.rule);
  const told = fields.list.map(({ path, value, range, style }) => [
    path.join("."),
    value,
    shown.slice(range.from, range.to),
    style,
  ]);
  expect(told).toEqual([
    ["title", "Le vote", '"Le vote"', "double-quoted"],
    ["themes", ["a", "b"], '[a, "b"]', "flow"],
    ["themes.0", "a", "a", "plain"],
    ["themes.1", "b", '"b"', "double-quoted"],
  ]);
});

test("an editor is told the body, the line ends and the mark of a file", () => {
  const source = opened(`\ufeff---\r\ntitle: T\r\n---\r\n\nTexte.\n---\r\nSuite`);
  expect(source.text.slice(source.body?.from, source.body?.to)).toBe("\nTexte.\n---\nSuite");
  expect(source.lineEnds).toEqual(["\r\n", "\n"]);
  expect(source.byteOrderMark).toBe(true);
});

test("values are found behind signs that the site takes out, each at its place", () => {
  const source = opened('---\ntitle: "Le\u000b vote\u202e" # e\u0301\nslug:\u00a0"vote"\n---\nA');
  if ("rule" in source.fields) throw new Error(source.fields.rule);
  const [title, slug] = source.fields.list;
  expect(title?.value).toBe("Le  vote");
  expect(source.text.slice(title?.range.from, title?.range.to)).toBe('"Le\u000b vote\u202e"');
  expect(source.text.slice(slug?.range.from, slug?.range.to)).toBe('"vote"');
  const made = edited(source.written, [set(["slug"], "autre")]);
  expect(made).toBe(source.written.replace('"vote"', '"autre"'));
});

test.each([
  ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
  ["Latin-1", Buffer.from(`${text}Été`, "latin1")],
  ["a NUL", Buffer.from(`${text}\0`)],
  ["half a sign", Buffer.from(`${text}é`).subarray(0, -1)],
])("a file with %s is refused, with the sentence that the checks have for it", (_, bytes) => {
  const refused = openSource(bytes, articleFile);
  expect(refused).toMatchObject({ rule: "invalid-utf8" });
  if ("rule" in refused) expect(sentenceFor(refused, "en")).toMatch(/UTF-8/);
});

test("a pointer of Git LFS and a file that is too large are refused as they are for readers", () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n";
  expect(openSource(Buffer.from(pointer), articleFile)).toMatchObject({ rule: "lfs-pointer" });
  const large = Buffer.alloc(2 ** 20 + 1, "a");
  expect(openSource(large, articleFile)).toMatchObject({ rule: "too-large" });
});

test.each([
  ["broken", '---\ntitle: "Le vote\n---\nTexte.\n', "unreadable-yaml"],
  ["twice the same", "---\ntitle: a\ntitle: b\n---\nTexte.\n", "unreadable-yaml"],
  ["no map", "---\nun titre\n---\nTexte.\n", "unreadable-yaml"],
  ["not closed", "---\ntitle: a\n\nTexte.\n", "missing-frontmatter"],
])("fields that are %s are refused one by one, and can be mended as text", (_, written, rule) => {
  expect(opened(written).fields).toMatchObject({ rule });
  expect(edited(written, [set(["title"], "b")])).toBe("unreadable-fields");
  expect(edited(written, [{ kind: "file", text }, set(["title"], "b")])).toContain('title: "b"');
});

test("the body below fields that can't be read can be written", () => {
  const written = '---\r\ntitle: "Le vote\r\n---\r\nTexte.\r\n';
  const made = edited(written, [{ kind: "body", text: "Texte.\nSuite.\n" }]);
  expect(made).toBe(`${written}Suite.\r\n`);
});
