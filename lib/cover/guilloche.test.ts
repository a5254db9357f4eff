import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LineArt } from "#components/article/line-art.tsx";
import { familyOf } from "./families.ts";
import { drawGuilloche } from "./guilloche.ts";

const first = [
  "cybersecurite",
  "politique-numerique",
  "collectivites",
  "blockchain",
  "souverainete",
  "donnees",
  "mobilite-ferroviaire",
  "tech-for-good",
  "securite-interieure",
];
const themes = [...first, "", "santé", "unknown-theme"];
const keys = Array.from({ length: 200 }, (_, index) => `article-${index}`);

test("an article has the same cover every time", () => {
  expect(drawGuilloche("budget", "donnees")).toEqual(drawGuilloche("budget", "donnees"));
});

test("no two articles of a theme have the same cover", () => {
  for (const theme of themes) {
    const drawings = keys.map((key) => JSON.stringify(drawGuilloche(key, theme)));
    expect(new Set(drawings).size, theme).toBe(keys.length);
  }
});

test("the themes the site began with are told apart by their kind of pattern", () => {
  expect(new Set(first.map(familyOf)).size).toBe(first.length);
  expect(drawGuilloche("budget", "blockchain")).not.toEqual(drawGuilloche("budget", "donnees"));
});

test("a cover weighs at most 6 kB, whatever the article and the theme", () => {
  for (const theme of themes) {
    for (const articleKey of keys) {
      const markup = renderToStaticMarkup(createElement(LineArt, { articleKey, theme }));
      expect(markup.length, `${theme}/${articleKey}`).toBeLessThanOrEqual(6000);
    }
  }
});

test("a cover is drawn with finite numbers only, in commands that SVG knows", () => {
  for (const path of themes.flatMap((theme) => keys.flatMap((key) => drawn(key, theme)))) {
    expect(path).toMatch(/^(M[-\d. ]+q[-\d. ]+(t[-\d. ]+)*)+$/);
  }
});

test("a cover fills its banner: lines reach each of its four sides", () => {
  for (const theme of themes) {
    for (const key of keys.slice(0, 20)) {
      const points = drawn(key, theme).flatMap(ends);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const sides = [Math.min(...xs), Math.min(...ys), -Math.max(...xs), -Math.max(...ys)];
      const limits = [8, 8, -632, -232];
      expect(
        sides.every((side, index) => side <= (limits[index] ?? 0)),
        `${theme}/${key}`,
      ).toBe(true);
    }
  }
});

function drawn(key: string, theme: string): string[] {
  return drawGuilloche(key, theme).paths.map((path) => path.d);
}

/** Where each piece of a path ends. */
function ends(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mqt])([^Mqt]+)/g)].map(([, command, text = ""]) => {
    const numbers = [...text.matchAll(/-?(\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
    const [dx = Number.NaN, dy = Number.NaN] = numbers.slice(-2);
    [x, y] = command === "M" ? [dx, dy] : [x + dx, y + dy];
    return [x, y];
  });
}
