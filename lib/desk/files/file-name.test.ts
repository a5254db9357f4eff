import { expect, test } from "vitest";
import { freeName, safeFileName } from "./file-name.ts";

test.each([
  ["Photo d’été à Liège.JPG", "Photo-d’été-à-Liège.jpg"],
  ["e\u0301te\u0301.png", "été.png"],
  ["C:\\Users\\Ana\\Mes images\\carte.png", "carte.png"],
  ["../../.git/config.png", "config.png"],
  [".htaccess.png", "htaccess.png"],
  ["--upload-pack=rm.png", "upload-pack=rm.png"],
  ["image (1).png", "image-1.png"],
  ["a\u0000b\u202Ec\n.png", "a-b-c.png"],
  ['x" onerror="a{1}.png', "x-onerror=-a-1.png"],
  ["..png", "image.png"],
  ["a...b.png", "a.b.png"],
  ["CON.png", "CON-1.png"],
  ["", "image"],
  ["写真 一.webp", "写真-一.webp"],
])("%j is kept as %j", (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

test("a name of 300 signs is cut before its ending, and never within a sign", () => {
  expect(safeFileName(`${"a".repeat(300)}.png`)).toBe(`${"a".repeat(80)}.png`);
  const flags = safeFileName(`${"🇧🇪".repeat(300)}.png`);
  expect(Buffer.byteLength(flags)).toBeLessThanOrEqual(210);
  expect(flags).toMatch(/^(?:🇧🇪)+\.png$/u);
});

test("a name that another file has on any system is numbered", () => {
  expect(freeName("été.png", ["fr.mdx"])).toBe("été.png");
  expect(freeName("été.png", ["E\u0301TE\u0301.png", "été-2.png"])).toBe("été-3.png");
});
