import sharp from "sharp";
import { isImageName } from "../content/images/validate-image.ts";
import { plainDrawing } from "./drawing.ts";
import { pixelLimit } from "./image.ts";

/** An image as it is sent: its bytes, and what they are, whatever its name says. */
export interface ServedImage {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Media types by the names that sharp gives to formats. */
const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  heif: "image/avif",
  gif: "image/gif",
};

/**
 * An image without what its camera or program wrote into it (EXIF, XMP, IPTC, comments): the place
 * and the person are nobody's business. Undefined if it is no image that can be read.
 */
export async function withoutMetadata(
  bytes: Uint8Array,
  name: string,
): Promise<ServedImage | undefined> {
  if (!isImageName(name)) return undefined;
  if (/\.svg$/i.test(name)) return { bytes: plainDrawing(bytes), type: "image/svg+xml" };
  try {
    const image = sharp(bytes, { limitInputPixels: pixelLimit, animated: true });
    const { format, pages = 1 } = await image.metadata();
    const type = types[format];
    if (type === undefined) return undefined;
    // A camera's photo says how it was held; frames of an animation can't be turned, nor need it.
    const upright = pages === 1 ? image.autoOrient() : image;
    return { bytes: await upright.toBuffer(), type };
  } catch {
    return undefined;
  }
}
