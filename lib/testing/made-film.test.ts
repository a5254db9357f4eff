import sharp from "sharp";
import { expect, test } from "vitest";
import { validateFile } from "../content/files/validate-file.ts";
import { fileInMemory } from "../content/source/open-file.ts";
import { filmOf, soundOf } from "./made-film.ts";

test("films and sounds that tests make are ones that the site gives to readers", async () => {
  const drawing = await sharp({
    create: { width: 32, height: 18, channels: 3, background: "#27a" },
  })
    .png()
    .toBuffer();
  for (const [name, bytes] of [
    ["a.webm", await filmOf([drawing, drawing], 32, 18)],
    ["a.wav", soundOf(1)],
  ] as const) {
    const path = `articles/a/${name}`;
    const entry = { path, blob: "", size: bytes.length };
    expect(await validateFile(entry, fileInMemory(bytes))).toBeUndefined();
  }
});
