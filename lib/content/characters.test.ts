import { expect, test } from "vitest";
import { clean, visible } from "./characters.ts";

/** A line with its invisible signs written as escapes. */
const cases: readonly [what: string, written: string, clean: string, told: readonly string[]][] = [
  ["a vertical tab, Word’s line break", "un\vdeux", "un deux", ["1:3 U+000B"]],
  ["a form feed", "un\fdeux", "un deux", ["1:3 U+000C"]],
  ["controls", "\u0002un\u001f et \u007f", "un et ", ["1:1 U+0002", "1:4 U+001F", "1:9 U+007F"]],
  [
    "what is no character",
    "a\ufffe\uffff\ufdd0b",
    "ab",
    ["1:2 U+FFFE", "1:3 U+FFFF", "1:4 U+FDD0"],
  ],
  ["half an emoji", "a\ud83d b", "a\ufffd b", ["1:2 U+D83D"]],
  ["what was lost before", "caf\ufffd", "caf\ufffd", ["1:4 U+FFFD"]],
  ["a whole emoji, with its parts", "👩‍🚀 🏳️‍🌈 ❤️", "👩‍🚀 🏳️‍🌈 ❤️", []],
  ["a line separator", "un\u2028deux", "un deux", ["1:3 U+2028"]],
  ["a second byte order mark", "\ufeffun", "un", []],
  ["what Windows called an apostrophe", "l\u0092\u0080\u0085", "l’€…", []],
  ["accents beside their letter", "e\u0301te\u0301 a\u0300 c\u0327a", "été à ça", []],
  ["soft hyphens, which may be meant", "sub\u00advention", "sub\u00advention", []],
  ["tabs and no-break spaces", "a\tb\u00a0c\u202fd", "a\tb\u00a0c\u202fd", []],
  ["Arabic and its marks", "مُحَمَّد\u200f‏", "مُحَمَّد\u200f‏", []],
  ["a direction that is closed", "a \u2067עברית\u2069 b", "a \u2067עברית\u2069 b", []],
  ["a direction that is not", "a \u202eb", "a b", ["1:3 U+202E"]],
  ["an end of no direction", "a\u202c b\u2069", "a b", ["1:2 U+202C", "1:5 U+2069"]],
  ["one left open in another", "\u2066a\u202ab\u2069", "\u2066ab\u2069", ["1:3 U+202A"]],
  ["one open at the end of its line", "\u202aa\nb\u202c", "a\nb", ["1:1 U+202A", "2:2 U+202C"]],
];

test.each(cases)("%s: what a reader gets, and what an editor is told", (_, written, text, told) => {
  const read = clean(written);
  expect(read.text).toBe(text);
  expect(read.hidden.map(({ at, code }) => `${at.line}:${at.column} ${code}`)).toEqual(told);
});

test("a message that quotes a sign without a shape names it", () => {
  expect(visible("bud\u00adget\u200b\u202e")).toBe("bud⟨U+00AD⟩get⟨U+200B⟩⟨U+202E⟩");
  expect(visible("« été »\u00a0👩‍🚀")).toBe("« été »\u00a0👩‍🚀");
});

test("a place in a clean text is told where it was written", () => {
  const written = "x\n\u0002e\u0301te\u0301 \u0003fin";
  const { text, original } = clean(written);
  expect(text).toBe("x\nété fin");
  for (const word of ["té", "é f", " fin", "fin", "in"]) {
    const { line, column } = original({ line: 2, column: "été fin".indexOf(word) + 1 });
    expect(line).toBe(2);
    expect(
      written
        .split("\n")[1]
        ?.slice(column - 1)
        .normalize("NFC")
        .startsWith(word[0] ?? ""),
    ).toBe(true);
  }
  expect(original({ line: 1, column: 1 })).toEqual({ line: 1, column: 1 });
});
