import { expect, test } from "vitest";
import { contrast, readable } from "../content/colours/contrast.ts";
import { drawingFault } from "../content/images/drawing.ts";
import { drawInitial } from "./initial.ts";

test.each([
  ["La lettre de la Meuse", "fr", "L"],
  ["« école »", "fr", "É"],
  ["istanbul", "tr", "İ"],
  ["3e arrondissement", "fr", "3"],
  ["بلدية تونس", "ar", "ب"],
  ["<&>", "en", ""],
])("%s has the sign %s %s", (name, locale, sign) => {
  const drawn = drawInitial(name, locale, undefined);
  expect(/<text [^>]*>(.*)<\/text>/.exec(drawn)?.[1]).toBe(sign);
  expect(drawingFault(Buffer.from(drawn))).toBeUndefined();
});

test.each([undefined, "teal", "#7a1f3d"] as const)(
  "its letter can be read on %s in both schemes",
  (accent) => {
    const drawn = drawInitial("A", "en", accent);
    const [field, letter, darkField, darkLetter] = [...drawn.matchAll(/fill: (#\w{6})/g)].map(
      ([, colour = ""]) => colour,
    );
    expect(contrast(field ?? "", letter ?? "")).toBeGreaterThan(readable);
    expect(contrast(darkField ?? "", darkLetter ?? "")).toBeGreaterThan(readable);
  },
);
