import type { Localized } from "../../i18n/locales.ts";

/** What files begin with: these signs, at this offset. Latin-1 stands for bytes. */
type Signature = readonly [offset: number, signs: string];

const photos: readonly (readonly Signature[])[] = [
  [[0, "\x89PNG\r\n\x1a\n"]],
  [[0, "\xff\xd8\xff"]],
  [[0, "GIF87a"]],
  [[0, "GIF89a"]],
  [
    [0, "RIFF"],
    [8, "WEBP"],
  ],
  [[4, "ftypavif"]],
  [[4, "ftypavis"]],
];

const others: readonly (readonly [signature: Signature, found: Localized])[] = [
  [[0, "\x7fELF"], { fr: "c’est un programme", en: "it is a program" }],
  [[0, "MZ"], { fr: "c’est un programme", en: "it is a program" }],
  [[0, "\xcf\xfa\xed\xfe"], { fr: "c’est un programme", en: "it is a program" }],
  [[0, "\xca\xfe\xba\xbe"], { fr: "c’est un programme", en: "it is a program" }],
  [[0, "#!"], { fr: "c’est un programme", en: "it is a program" }],
  [[0, "PK\x03\x04"], { fr: "c’est une archive", en: "it is an archive" }],
  [[0, "%PDF"], { fr: "c’est un document PDF", en: "it is a PDF document" }],
  [[0, "II*\0"], { fr: "c’est une image TIFF", en: "it is a TIFF image" }],
  [[0, "MM\0*"], { fr: "c’est une image TIFF", en: "it is a TIFF image" }],
  [[4, "ftyphei"], { fr: "c’est une photo HEIC", en: "it is a HEIC photo" }],
  [[4, "ftypmif1"], { fr: "c’est une photo HEIC", en: "it is a HEIC photo" }],
  [[0, "BM"], { fr: "c’est une image BMP", en: "it is a BMP image" }],
];

const text = { fr: "c’est un texte", en: "it is a text" };
const empty = { fr: "il est vide", en: "it is empty" };
const unknown = {
  fr: "il n’a rien de ce par quoi commence une image",
  en: "it has nothing of what an image begins with",
};

/** Whether a file begins as one of the formats of photos that the site shows. */
export function isPhoto(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return photos.some((signatures) => signatures.every((each) => has(start, each)));
}

/** What a file is that is no photo, for the editor who took it for one. */
export function foundInstead(bytes: Uint8Array): Localized {
  const start = startOf(bytes);
  if (start === "") return empty;
  const known = others.find(([signature]) => has(start, signature));
  if (known !== undefined) return known[1];
  return /^[\t\n\r\x20-\x7e]+$/.test(start) ? text : unknown;
}

const startOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 32)).toString("latin1");

const has = (start: string, [offset, signs]: Signature) => start.startsWith(signs, offset);
