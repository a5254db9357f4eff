import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Files of fonts in a format that satori reads; the licence of both is the SIL Open Font License. */
const fonts = "node_modules/@fontsource";

const latin = "source-serif-4";

/**
 * Source Serif 4 has the letters of Europe. Amiri has the Arabic ones of all languages, dots and all in
 * one drawing: satori sets marks that a face has apart higher than they belong.
 */
const faces = [
  ...["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"].flatMap((subset) =>
    [400, 600].map((weight) => ({ font: latin, subset, weight, file: weight })),
  ),
  { font: "amiri", subset: "arabic", weight: 600, file: 700 },
] as const;

/** The faces of share images, in the order in which a letter is looked for. */
export const faceNames = [...new Set(faces.map(({ subset }) => subset))].join(", ");

interface Face {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly data: Buffer;
}

let read: Promise<Face[]> | undefined;

/** Read once, when the first image is drawn. */
export function readFaces(): Promise<Face[]> {
  read ??= Promise.all(
    faces.map(async ({ font, subset, weight, file }) => {
      const name = `${font}-${subset}-${file}-normal.woff`;
      const data = await readFile(join(process.cwd(), fonts, font, "files", name));
      return { name: subset, weight: weight === 400 ? 400 : 600, data } as const;
    }),
  );
  return read;
}
