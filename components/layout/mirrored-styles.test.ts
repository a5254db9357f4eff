import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { feedStyle } from "#lib/feeds/style.ts";

/** Words of a side, and of a movement to one, in a declaration. */
const physical = /\b(left|right|translateX|float|rotate|scaleX?)\b/;

/** Four values of which the second and the last are a right and a left side that differ. */
const lopsided =
  /\b(?:margin|padding|inset|border-width|border-radius)\s*:\s*(\S+) (\S+) (\S+) (\S+)$/;

/** What is physical on purpose. */
const meant: ReadonlySet<string> = new Set([
  // Figures stand under each other by their units, which are at the right in every script.
  "padding-right: 0",
  "padding-left: 1em",
  "text-align: right",
  // A tick is drawn the same way in every script.
  "border-width: 0 0.14em 0.14em 0",
  "transform: rotate(42deg)",
]);

const sheets = [
  ...globSync("{app/styles,public/assets}/*.css").map(
    (file) => [file, readFileSync(file, "utf8")] as const,
  ),
  ["the feeds' style", feedStyle("en")] as const,
];

test.each(sheets)("%s is mirrored as a whole: no style names a side", (_name, style) => {
  const declarations = style
    .replace(/\/\*.*?\*\//gs, "")
    .split(/[{};]/)
    .map((each) => each.trim())
    .filter((each) => /^[\w-]+:\s/.test(each));
  const sided = declarations.filter((each) => {
    const values = lopsided.exec(each);
    return physical.test(each) || (values !== null && values[2] !== values[4]);
  });
  expect(sided.filter((each) => !meant.has(each))).toEqual([]);
});
