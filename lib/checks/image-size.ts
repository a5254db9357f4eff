import sharp from "sharp";

/** An image's size in pixels, as it is shown. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** It is animated, and shown as its first picture. */
  readonly still?: boolean;
}

/** The size of an image; undefined when it is none that can be read, or a drawing, which has no size. */
export async function imageSizeOf(bytes: Uint8Array): Promise<ImageSize | undefined> {
  try {
    const { autoOrient, format } = await sharp(bytes).metadata();
    if (format === "svg") return undefined;
    return losesMovement(bytes) ? { ...autoOrient, still: true } : autoOrient;
  } catch {
    return undefined;
  }
}

/**
 * Whether an image is an animated PNG, which has a chunk `acTL` before its picture (PNG, third
 * edition, 11.3.6.1), or a sequence of AVIF pictures, whose brand is `avis`.
 */
export function losesMovement(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString("latin1", 4, 12) === "ftypavis") return true;
  if (file.toString("latin1", 1, 4) !== "PNG") return false;
  // A chunk: its length, its name, as many bytes, and four of a check sum.
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
