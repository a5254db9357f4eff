import sharp from "sharp";
import { expect, test } from "vitest";
import { withoutMetadata } from "./original.ts";

const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 26/1 0/1" } };
const person = { IFD0: { Artist: "Camille Exemple", Copyright: "Camille Exemple" } };
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Camille Exemple"/></rdf:RDF></x:xmpmeta>`;

/** A photo of 40 × 20 pixels, red above and blue below, that says where and by whom. */
function photo() {
  const red = { width: 40, height: 10, channels: 3, background: "#f00" } as const;
  return sharp({ create: { width: 40, height: 20, channels: 3, background: "#00f" } })
    .composite([{ input: { create: red }, top: 0, left: 0 }])
    .withExif({ ...place, ...person })
    .withXmp(xmp);
}

const formats = {
  "a.jpg": () => photo().jpeg().toBuffer(),
  "a.png": () => photo().png().toBuffer(),
  "a.webp": () => photo().webp().toBuffer(),
  "a.avif": () => photo().avif({ effort: 0 }).toBuffer(),
};

test.each(Object.entries(formats))("%s is served without place and person", async (name, make) => {
  const bytes = await make();
  const before = await sharp(bytes).metadata();
  expect(before.exif).toBeDefined();
  expect(bytes.includes("Camille Exemple")).toBe(true);
  const served = await withoutMetadata(bytes, name);
  const { exif, xmp: after, iptc, format } = await sharp(served?.bytes).metadata();
  expect({ exif, after, iptc, format }).toEqual({ format: before.format });
  expect(Buffer.from(served?.bytes ?? []).includes("Camille Exemple")).toBe(false);
});

test("a GIF keeps its frames and loses its comments and XMP", async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  const gif = await sharp([await frame("#f00"), await frame("#00f")], { join: { animated: true } })
    .gif({ delay: [100, 200] })
    .toBuffer();
  const note = Buffer.from("Camille Exemple");
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), note, Buffer.from([0])]);
  // Extensions may stand right before the end of the file.
  const signed = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  const served = await withoutMetadata(signed, "a.gif");
  expect(Buffer.from(served?.bytes ?? []).includes("Camille")).toBe(false);
  const { pages, delay } = await sharp(served?.bytes, { animated: true }).metadata();
  expect({ pages, delay }).toEqual({ pages: 2, delay: [100, 200] });
});

test("a photo taken upright is served upright", async () => {
  const bytes = await photo().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
  const served = await withoutMetadata(bytes, "a.jpg");
  const image = sharp(served?.bytes);
  const { width, height, orientation } = await image.metadata();
  expect({ width, height, orientation: orientation ?? 1 }).toEqual({
    width: 20,
    height: 40,
    orientation: 1,
  });
  // Turned a quarter to the right: what was above is on the right.
  const [red = 0, , blue = 255] = await image
    .extract({ left: 17, top: 20, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(red).toBeGreaterThan(blue);
});

const sodipodi = "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd";

test.each(["\n", "\r\n"])(
  "a drawing whose lines end with %j loses its metadata, comments and the folders of who drew it",
  async (lineEnd) => {
    const drawing = `<?xml version="1.0"?>
<!-- drawn by
Camille --><svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="${sodipodi}" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/camille/vote.png">
<metadata id="m"><!--a--><metadata/><rdf xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Camille</rdf></metadata>
<sodipodi:namedview id="camille"><inkscape:grid id="g"/></sodipodi:namedview>
<!--Camille--><title>Un vote</title><path d="M0 0h1"/></svg>`;
    const bytes = Buffer.from(drawing.replaceAll("\n", lineEnd));
    const served = await withoutMetadata(bytes, "a.svg");
    const text = Buffer.from(served?.bytes ?? []).toString();
    expect(text).not.toMatch(/camille/i);
    expect(text).toMatch(/inkscape">\s+<title>Un vote<\/title><path d="M0 0h1"\/><\/svg>$/);
  },
);

test("an image is sent as what it is, whatever its name says", async () => {
  const served = await withoutMetadata(await photo().png().toBuffer(), "a.jpg");
  expect(served?.type).toBe("image/png");
});

test.each([
  ["a.jpg", Buffer.from("\x7fELF\x02\x01\x01")],
  ["a.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ["a.txt", Buffer.from("a")],
])("%s that is no image is not served", async (name, bytes) => {
  expect(await withoutMetadata(bytes, name)).toBeUndefined();
});
