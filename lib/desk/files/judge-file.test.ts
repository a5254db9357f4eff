import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { lockedPdf, namedArchive, officeOf, pdfOf, zipOf } from "../../testing/made-files.ts";
import { filmOf, soundOf } from "../../testing/made-film.ts";
import { type FileFault, judgeFile, type ReadyFile } from "./judge-file.ts";

const exif = {
  IFD0: { Artist: "Camille Exemple", Make: "Exemplaire", Model: "X-1" },
  IFD2: { DateTimeOriginal: "2024:05:01 10:00:00" },
  IFD3: {
    ...{ GPSLatitudeRef: "S", GPSLatitude: "45/1 30/1 0/1" },
    ...{ GPSLongitudeRef: "E", GPSLongitude: "3/1 15/1 0/1" },
  },
};
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Sacha Témoin</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A photo that says where and by whom, held on its side. */
function photo(orientation = 6) {
  const background = { r: 200, g: 30, b: 40 };
  return sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .withExif(exif)
    .withXmp(xmp)
    .withMetadata({ orientation });
}

const formats = {
  "a.jpg": () => photo().jpeg({ progressive: true }).toBuffer(),
  "a.png": () => photo().png().toBuffer(),
  "a.webp": () => photo().webp().toBuffer(),
  "a.avif": () => photo(1).avif({ effort: 0 }).toBuffer(),
};

const ready = (found: ReadyFile | FileFault): ReadyFile => {
  if ("kind" in found) throw new Error(found.kind);
  return found;
};
const pixels = (bytes: Uint8Array) => sharp(bytes).autoOrient().raw().toBuffer();

test.each(Object.entries(formats))(
  "of %s place and person are told and left out; no pixel is another, and it stands upright",
  async (name, make) => {
    const before = await make();
    expect(before.includes("Camille Exemple")).toBe(true);
    const { bytes, notes, cleaned, ...file } = ready(await judgeFile(name, before, false));
    expect(cleaned).toBe(true);
    expect(notes).toMatchObject({
      people: ["Camille Exemple", "Sacha Témoin"],
      place: { latitude: -45.5, longitude: 3.25 },
      ...{ camera: "Exemplaire X-1", taken: "2024-05-01" },
    });
    expect(bytes.includes("Camille Exemple")).toBe(false);
    expect(bytes.includes("Sacha")).toBe(false);
    expect(await pixels(bytes)).toEqual(await pixels(before));
    const { autoOrient } = await sharp(before).metadata();
    expect(file).toEqual({ name, ...autoOrient });
    expect((await sharp(bytes).metadata()).autoOrient).toEqual(autoOrient);
    const kept = ready(await judgeFile(name, before, true));
    expect(kept).toMatchObject({ bytes: before, cleaned: false, notes });
  },
);

test("what a camera put after the end of a photo goes with the rest", async () => {
  const film = Buffer.from("\0\0\0\u0018ftypmp42 45.5N 3.25E");
  const before = Buffer.concat([await photo().jpeg().toBuffer(), film]);
  const { bytes } = ready(await judgeFile("a.jpg", before, false));
  expect(bytes.includes("ftypmp42")).toBe(false);
  expect(await pixels(bytes)).toEqual(await pixels(before));
});

test("an animation keeps its frames, its pace and how often it is played", async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = [await frame("#f00"), await frame("#00f")];
  const moving = sharp(frames, { join: { animated: true } });
  const gif = await moving
    .clone()
    .gif({ delay: [100, 200], loop: 3 })
    .toBuffer();
  const note = Buffer.from("Camille Exemple");
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), note, Buffer.from([0])]);
  const signed = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  for (const [name, before] of [
    ["a.gif", signed],
    [
      "a.webp",
      await moving
        .clone()
        .webp({ delay: [100, 200], loop: 3 })
        .toBuffer(),
    ],
  ] as const) {
    const { bytes } = ready(await judgeFile(name, before, false));
    expect(bytes.includes("Camille")).toBe(false);
    const { pages, delay, loop } = await sharp(bytes, { animated: true }).metadata();
    expect({ name, pages, delay, loop }).toEqual({ name, pages: 2, delay: [100, 200], loop: 3 });
  }
});

test("an image without notes keeps its bytes, and one without an ending gets its own", async () => {
  const plain = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(ready(await judgeFile("image", plain, false))).toEqual({
    ...{ name: "image.png", bytes: plain, width: 4, height: 4, notes: undefined, cleaned: false },
  });
});

test("a drawing loses what its program noted", async () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- Camille --><path d="M0 0h9v9z"/></svg>`;
  const { bytes } = ready(await judgeFile("a.svg", Buffer.from(drawing), false));
  expect(bytes.toString()).toBe(drawing.replace("<!-- Camille -->", ""));
});

/** An image that says so of itself: whoever unpacked it would need 360 MB. */
async function wide(): Promise<Buffer> {
  const file = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  file.writeUInt32BE(60_000, 16);
  file.writeUInt32BE(2_000, 20);
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29);
  return file;
}
const jpeg = () => photo().jpeg().toBuffer();

test.each<[why: string, name: string, make: () => Buffer | Promise<Buffer>, found: object]>([
  ["nothing", "a.png", () => Buffer.of(), { kind: "empty" }],
  [
    "a page",
    "a.png",
    () => Buffer.from("<!doctype html><script>alert(1)</script>"),
    { kind: "problem", problem: expect.objectContaining({ rule: "not-an-image" }) },
  ],
  [
    "a drawing with a script",
    "a.svg",
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    { kind: "problem", problem: expect.objectContaining({ rule: "unsafe-drawing" }) },
  ],
  ["HEIC", "IMG_1.HEIC", () => Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1"), { kind: "heic" }],
  [
    "HEIC under another name",
    "a.jpg",
    () => Buffer.from("\0\0\0\u0018ftypmif1\0"),
    { kind: "heic" },
  ],
  ["a text", "fr.mdx", () => Buffer.from("---\n---\n"), { kind: "kind" }],
  ["settings", "site.yaml", () => Buffer.from("name: x"), { kind: "kind" }],
  ["a program", "a.exe", () => Buffer.from("MZ"), { kind: "kind" }],
  ["too many pixels", "a.png", wide, { kind: "too-many-pixels", width: 60_000, height: 2_000 }],
  ["a photo cut off", "a.jpg", async () => (await jpeg()).subarray(0, -80), { kind: "damaged" }],
  [
    "the beginning of one",
    "a.jpg",
    () => Buffer.from("\xff\xd8\xff", "latin1"),
    { kind: "damaged" },
  ],
])("%s is not kept, and it is said why", async (_, name, make, found) => {
  expect(await judgeFile(name, await make(), false)).toEqual(found);
});

const openDocument = "application/vnd.oasis.opendocument";
const drawing = () => photo().jpeg().toBuffer();

test.each<[name: string, make: () => Buffer | Promise<Buffer>]>([
  ["rapport.pdf", () => pdfOf(["Un"])],
  ["lettre.odt", () => namedArchive(`${openDocument}.text`)],
  ["budget.ods", () => namedArchive(`${openDocument}.spreadsheet`)],
  ["exposé.odp", () => namedArchive(`${openDocument}.presentation`)],
  ["lettre.docx", () => officeOf("word")],
  ["budget.xlsx", () => officeOf("xl")],
  ["exposé.pptx", () => officeOf("ppt")],
  ["livre.epub", () => namedArchive("application/epub+zip")],
  ["tout.zip", () => zipOf([{ name: "a.txt", text: "a" }])],
  ["chiffres.csv", () => Buffer.from("a;b\n")],
  ["séance.ics", () => Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")],
  ["note.txt", () => Buffer.from("Une note.")],
  ["film.webm", async () => filmOf([await drawing()], 40, 20)],
  ["son.wav", () => soundOf(0.1)],
  ["film.vtt", () => Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nUn mot\n")],
])("%s is kept as it came", async (name, make) => {
  const bytes = await make();
  const kept = ready(await judgeFile(name, bytes, false));
  expect(kept).toEqual({ name, bytes, notes: undefined, cleaned: false });
});

test.each<[why: string, name: string, make: () => Buffer, rule: string]>([
  ["a program", "rapport.pdf", () => Buffer.from("MZ"), "file-mismatch"],
  ["a page", "note.pdf", () => Buffer.from("<!doctype html><p>"), "file-mismatch"],
  ["a PDF cut off", "rapport.pdf", () => pdfOf(["Un"]).subarray(0, 60), "file-mismatch"],
  ["a PDF with a password", "rapport.pdf", lockedPdf, "locked-document"],
  ["an archive", "lettre.docx", () => zipOf([{ name: "a", text: "a" }]), "file-mismatch"],
  [
    "macros",
    "lettre.docx",
    () => officeOf("word", [{ name: "word/vbaProject.bin", text: "x" }]),
    "unsafe-file",
  ],
  ["a way out", "tout.zip", () => zipOf([{ name: "../a", text: "a" }]), "unsafe-file"],
  ["no UTF-8", "chiffres.csv", () => Buffer.from("caf\xe9", "latin1"), "invalid-utf8"],
  ["a sound", "film.mp4", () => soundOf(0.1), "file-mismatch"],
  [
    "SubRip",
    "film.vtt",
    () => Buffer.from("1\n00:00:00,000 --> 00:00:01,000\nA\n"),
    "unreadable-captions",
  ],
  ["no calendar", "séance.ics", () => Buffer.from("rien"), "file-mismatch"],
])("%s as %s is refused as a publish would", async (_, name, make, rule) => {
  const found = await judgeFile(name, make(), false);
  expect(found).toMatchObject({ kind: "problem", problem: { rule, file: name } });
});

test("a document of more than the site's limit is refused with that limit", async () => {
  vi.stubEnv("MEDIA_MAX_MB", "1");
  const large = await judgeFile("a.txt", Buffer.alloc(1024 * 1024 + 1, "a"), false);
  expect(large).toMatchObject({ kind: "problem", problem: { rule: "file-too-large" } });
  vi.unstubAllEnvs();
});

test("whatever a photo's notes are, reading them ends", async () => {
  const whole = await jpeg();
  for (let at = 2; at < Math.min(whole.length, 900); at += 3) {
    const odd = Buffer.from(whole);
    odd[at] = (odd[at] ?? 0) ^ 0xff;
    expect(await judgeFile("a.jpg", odd, false)).toBeDefined();
  }
});
