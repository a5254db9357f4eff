import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogueOf, themesYaml } from "../../testing/content.ts";
import { colourOf, isReadable } from "./accent.ts";
import { contrast, readable } from "./contrast.ts";
import { accents, inBothSchemes, ink, link, muted, paper, rule, strongRule } from "./palette.ts";

const styles = readFileSync("app/styles/tokens.css", "utf8");

test("style sheets, feeds and share images have the same colours", () => {
  const tokens = { paper, ink, muted, rule, "rule-strong": strongRule, link };
  for (const [name, colour] of Object.entries(tokens)) {
    expect(styles).toContain(`--${name}: ${inBothSchemes(colour)};`);
  }
});

test("every colour of the palette can be read in both schemes", () => {
  for (const { light, dark } of Object.values(accents)) {
    expect(contrast(light, paper.light)).toBeGreaterThan(7);
    expect(contrast(dark, paper.dark)).toBeGreaterThan(7);
  }
});

test("contrasts are those of the standard", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(["#7a1f3d", "#000000", "#005000", "#5a5a5a"] as const)(
  "an office's own %s can be read in both schemes",
  (accent) => {
    expect(isReadable(accent)).toBe(true);
    expect(contrast(colourOf(accent).dark, paper.dark)).toBeGreaterThan(readable);
  },
);

const withAccent = (accent: string) =>
  catalogueOf({
    "themes.yaml": themesYaml.replace("beta:\n", `beta:\n  accent: ${accent}\n`),
  });

test.each(["red", '"#7a1f3d"', '"#7A1F3D"', "Red"])("%s is a theme's colour", async (accent) => {
  expect((await withAccent(accent)).problems).toEqual([]);
});

test.each(['"#ffe04b"', "yellow", '"#7a1"', "7a1f3d", "[red]", "#7a1f3d", '"red; } body { x"'])(
  "%s is refused at its place, in words that name what can be chosen",
  async (accent) => {
    const { problems } = await withAccent(accent);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: "themes.yaml", line: 5 });
  },
);
