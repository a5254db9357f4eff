import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogueOf, themesYaml } from "../../testing/content.ts";
import { colourOf, isReadable } from "./accent.ts";
import { contrast, readable } from "./contrast.ts";
import { accents, colours, inBothSchemes } from "./palette.ts";
import { colourTokens } from "./tokens.ts";

const files = globSync([
  ...["app/styles/*.css", "public/assets/*.{css,js}", "lib/server/**/*.js"],
  "components/desk/script/*.ts",
  // What the build makes of these holds the editor's own styles, which ours replace.
]).filter((file) => file !== "public/assets/desk.js");

test("no style but that of the tokens has a colour of its own", () => {
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    expect({
      file,
      found: /#[0-9a-f]{3,8}\b|oklch|rgb/i.exec(readFileSync(file, "utf8"))?.[0],
    }).toEqual({ file });
  }
});

test("every colour that a style names is there", () => {
  const tokens = colourTokens("teal");
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/color: var\((--[a-z-]+)/g)) {
      expect(tokens, `${file}: ${name}`).toContain(`${name}:`);
    }
  }
});

test("a site without a colour of its own has none but the palette's", () => {
  expect(colourTokens(undefined)).toContain(`--accent:${inBothSchemes(colours.muted)}`);
  expect(colourTokens(undefined)).not.toContain("--site");
  expect(colourTokens("#7a1f3d")).toMatch(
    /--accent:light-dark\(#7a1f3d, #\w{6}\);--site:light-dark\(#7a1f3d,/,
  );
});

test("every colour of the palette can be read in both schemes", () => {
  for (const { light, dark } of Object.values(accents)) {
    expect(contrast(light, colours.paper.light)).toBeGreaterThan(7);
    expect(contrast(dark, colours.paper.dark)).toBeGreaterThan(7);
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
    expect(contrast(colourOf(accent).dark, colours.paper.dark)).toBeGreaterThan(readable);
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
