import sharp from "sharp";
import { expect, test } from "vitest";
import { drawShareImage } from "./share-image.ts";

function draw(locale: string, title: string): Promise<Buffer> {
  const theme = { key: "budget", text: "", accent: "red" as const };
  const image = { key: "key", locale, title, cover: undefined, theme };
  return drawShareImage(image, "", "", undefined);
}

/** Between which columns the title stands. */
async function sides(png: Buffer) {
  const band = { left: 0, top: 240, width: 1200, height: 340 };
  const words = await sharp(png).extract(band).png().toBuffer();
  const { info } = await sharp(words).trim({ threshold: 40 }).toBuffer({ resolveWithObject: true });
  const from = -(info.trimOffsetLeft ?? 0);
  return { from, to: from + info.width };
}

test("Arabic letters are joined: a word is narrower than its letters side by side", async () => {
  const width = async (title: string) => {
    const { from, to } = await sides(await draw("ar", title));
    return to - from;
  };
  const joined = await width("سسسسس");
  expect(joined).toBeLessThan(0.75 * (await width("س\u200cس\u200cس\u200cس\u200cس")));
});

test("an Arabic title begins at the right, and a name in Latin letters within it at the left", async () => {
  expect((await sides(await draw("ar", "بلدية"))).to).toBeGreaterThan(1100);
  expect((await sides(await draw("fr", "Mairie"))).from).toBeLessThan(100);
  const mixed = await draw("ar", "بلدية Lyon");
  expect(mixed.equals(await draw("ar", "بلدية noyL"))).toBe(false);
  expect((await sides(mixed)).to).toBeGreaterThan(1100);
});

test("a title with letters that no face has is left out, and is no row of boxes", async () => {
  const nothing = await draw("ja", "");
  for (const title of ["予算はみんなのもの", "งบประมาณ", "תקציב", "Budget 予算"]) {
    expect((await draw("ja", title)).equals(nothing), title).toBe(true);
  }
});

test("a title does without a sign that no face has", async () => {
  expect((await draw("fr", "Budget 🎉 2026")).equals(await draw("fr", "Budget 2026"))).toBe(true);
});

test.each(["Бюджет", "Προϋπολογισμός", "Ngân sách", "بودجه", "بجٹ"])(
  "%s is drawn",
  async (title) => {
    expect((await draw("en", title)).equals(await draw("en", ""))).toBe(false);
  },
);
