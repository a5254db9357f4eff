import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenText, regionsOf } from "./chosen-text.ts";
import { mergeText, type Parts } from "./merge-text.ts";
import { gitIn } from "./run-git.ts";

const git = gitIn("/nowhere");

async function merged(base: string, ours: string, theirs: string): Promise<Parts> {
  const bytes = { base, ours, theirs };
  const parts = await mergeText(git, {
    base: Buffer.from(bytes.base),
    ours: Buffer.from(bytes.ours),
    theirs: Buffer.from(bytes.theirs),
  });
  if (parts === undefined) throw new Error("It was not taken for text.");
  return parts;
}

const every = (parts: Parts, side: "ours" | "theirs") =>
  chosenText(
    parts,
    regionsOf(parts).map(() => side),
  );

test.each([
  [
    "line ends of Windows",
    "a\r\nb\r\nc\r\n",
    "A\r\nb\r\nc\r\n",
    "a\r\nb\r\nC\r\n",
    "A\r\nb\r\nC\r\n",
  ],
  ["no last line end", "a\nb\nc", "A\nb\nc", "a\nb\nc", "A\nb\nc"],
  ["a last line end that was taken away", "a\nb\nc\n", "a\nb\nc", "A\nb\nc\n", "A\nb\nc"],
  ["a byte order mark", "\ufeffa\nb\nc\n", "\ufeffa\nb\nC\n", "\ufeffA\nb\nc\n", "\ufeffA\nb\nC\n"],
  ["nothing before", "", "", "a\n", "a\n"],
])("a merge keeps %s", async (_, base, ours, theirs, expected) => {
  expect(await merged(base, ours, theirs)).toEqual([expected]);
});

test("a text about git, with conflicts of its own, is text", async () => {
  const own = "<<<<<<< ours\na\n|||||||\n=======\n========\nb\n>>>>>>> theirs\n";
  expect(await merged(`x\n${own}y\n`, `X\n${own}y\n`, `x\n${own}Y\n`)).toEqual([`X\n${own}Y\n`]);
  const parts = await merged(`x\n${own}`, `x\n${own}=======\nÀ nous\n`, `x\n${own}À eux\n`);
  expect(every(parts, "ours")).toBe(`x\n${own}=======\nÀ nous\n`);
  expect(every(parts, "theirs")).toBe(`x\n${own}À eux\n`);
});

test("a region whose last line has no end is given back without one", async () => {
  const parts = await merged("a\nb", "a\nOURS", "a\nTHEIRS");
  expect(parts).toEqual(["a\n", { base: "b", ours: "OURS", theirs: "THEIRS" }]);
  expect(chosenText(parts, ["both"])).toBe("a\nOURS\nTHEIRS");
  expect(chosenText(parts, [{ text: "c" }])).toBe("a\nc");
  expect(() => chosenText(parts, [])).toThrow();
});

test("a text that was emptied is empty again when it is chosen", async () => {
  expect(every(await merged("\nb\n", "", "\nB\n"), "ours")).toBe("");
});

test("what is not text is nobody's to merge by lines", async () => {
  const text = Buffer.from("a\n");
  const three = { base: text, ours: Buffer.from([0xff, 0xfe, 0]), theirs: text };
  expect(await mergeText(git, three)).toBeUndefined();
});

test("where one side alone wrote, the merge is that side; a side chosen whole has all its words", async () => {
  const line = fc.constantFrom("a", "b", "c", "=======", "<<<<<<< x", "", "é\r");
  const text = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.boolean())
    .map(([lines, ended]) => lines.join("\n") + (ended && lines.length > 0 ? "\n" : ""));
  await fc.assert(
    fc.asyncProperty(text, text, text, async (base, ours, theirs) => {
      expect((await merged(base, ours, base)).join("")).toBe(ours);
      expect((await merged(base, base, theirs)).join("")).toBe(theirs);
      expect((await merged(base, ours, ours)).join("")).toBe(ours);
      const parts = await merged(base, ours, theirs);
      const whole = parts.every((part) => typeof part !== "string");
      if (whole && parts.length === 1) {
        expect(every(parts, "ours")).toBe(ours);
        expect(every(parts, "theirs")).toBe(theirs);
      }
      expect(JSON.stringify(parts)).not.toMatch(/(?:ours|base|theirs|end)-[0-9a-f]{8}/);
    }),
    { numRuns: 40 },
  );
});
