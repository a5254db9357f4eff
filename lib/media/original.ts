import sharp from "sharp";
import { pixelLimit } from "./image.ts";

const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** The media type of an image by its name, or undefined if it is not one the site serves. */
export function imageType(name: string): string | undefined {
  return types[name.toLowerCase().split(".").at(-1) ?? ""];
}

/** An image without what its camera wrote into it: the place and the person are nobody's business. */
export async function withoutMetadata(bytes: Uint8Array, type: string): Promise<Uint8Array> {
  if (type === "image/svg+xml" || type === "image/gif") return bytes;
  return sharp(bytes, { limitInputPixels: pixelLimit }).autoOrient().toBuffer();
}
