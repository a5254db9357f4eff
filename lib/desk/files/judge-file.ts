import sharp from "sharp";
import { readDocument } from "../../content/files/read-document.ts";
import { fileTooLarge, isFileName } from "../../content/files/validate-file.ts";
import { isPhoto } from "../../content/images/signature.ts";
import { isImageName, validateImage } from "../../content/images/validate-image.ts";
import type { Problem } from "../../content/problem.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import { mediaLimit } from "../../environment/media-limit.ts";
import { measureImage, pixelLimit } from "../../media/image.ts";
import { safeFileName } from "./file-name.ts";
import { type PhotoNotes, photoNotes } from "./photo-notes.ts";
import { withoutNotes } from "./without-notes/without-notes.ts";

/** Why a file is not kept. */
export type FileFault =
  /** A publish would refuse it, too. */
  | { readonly kind: "problem"; readonly problem: Problem }
  /** `kind`: of a kind that the site neither shows nor gives. */
  | { readonly kind: "empty" | "kind" | "heic" | "damaged" }
  /** `too-heavy`: no image, which could be made smaller. */
  | { readonly kind: "too-large" | "too-heavy"; readonly limit: number }
  | { readonly kind: "too-many-pixels"; readonly width: number; readonly height: number };

/** A file that may be kept, as it will be. */
export interface ReadyFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Of an image in pixels, as it is shown. */
  readonly width?: number;
  readonly height?: number;
  /** What it said of place and person when it came. */
  readonly notes: PhotoNotes | undefined;
  /** Whether that was left out. */
  readonly cleaned: boolean;
}

/** Endings by the names that sharp gives to formats. */
const endings: Readonly<Record<string, string>> = {
  ...{ jpeg: "jpg", png: "png", webp: "webp", heif: "avif", gif: "gif" },
};

/** How phones begin their photos that only few browsers show (ISO/IEC 23008-12). */
const heic = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/;

/** Judges a file as a publish would, and makes it what is kept: with or without its notes. */
export async function judgeFile(
  given: string,
  bytes: Buffer,
  keepNotes: boolean,
): Promise<ReadyFile | FileFault> {
  if (bytes.length === 0) return { kind: "empty" };
  if (heic.test(bytes.toString("latin1", 4, 12))) return { kind: "heic" };
  const named = safeFileName(given);
  if (isFileName(named)) return judgeDocument(named, bytes);
  if (!isImageName(named) && !isPhoto(bytes)) return { kind: "kind" };
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  // A photo without an ending comes from a clipboard, or from a telephone.
  const ending = endings[metadata?.format ?? ""] ?? "png";
  const name = isImageName(named) ? named : `${named}.${ending}`;
  const problem = validateImage({ path: name, blob: "", size: bytes.length }, bytes);
  if (problem !== undefined) return { kind: "problem", problem };
  if (metadata === undefined) return { kind: "damaged" };
  const { width, height } = metadata.autoOrient;
  if (width * height > pixelLimit) return { kind: "too-many-pixels", width, height };
  const notes = photoNotes(metadata);
  try {
    const kept = keepNotes ? bytes : withoutNotes(bytes, metadata);
    if ((await measureImage(kept)) === undefined) return { kind: "damaged" };
    return { name, bytes: kept, width, height, notes, cleaned: kept !== bytes };
  } catch {
    // What its own format does not say so.
    return { kind: "damaged" };
  }
}

/** Judges a document, a sound, a film or captions by what they hold; they are kept as they came. */
async function judgeDocument(name: string, bytes: Buffer): Promise<ReadyFile | FileFault> {
  const entry = { path: name, blob: "", size: bytes.length };
  const large = fileTooLarge(entry, mediaLimit(process.env));
  if (large !== undefined) return { kind: "problem", problem: large };
  const { file } = await readDocument(entry, { open: async () => fileInMemory(bytes) });
  const [problem] = file.parsed.problems;
  if (problem !== undefined) return { kind: "problem", problem };
  return { name, bytes, notes: undefined, cleaned: false };
}
