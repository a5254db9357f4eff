import sharp from "sharp";

/** An image's size in pixels, as it is shown. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an image; undefined when it is none that can be read, or a drawing, which has no size. */
export async function imageSizeOf(bytes: Uint8Array): Promise<ImageSize | undefined> {
  try {
    const { autoOrient, format } = await sharp(bytes).metadata();
    return format === "svg" ? undefined : autoOrient;
  } catch {
    return undefined;
  }
}
