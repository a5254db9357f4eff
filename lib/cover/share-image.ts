import sharp from "sharp";
import { colourOf } from "../content/colours/accent.ts";
import { colours } from "../content/colours/palette.ts";
import { pixelLimit } from "../media/image.ts";
import { drawGuilloche } from "./guilloche.ts";
import type { ShareImage } from "./share-image-facts.ts";
import { coverHeight, shareImageSize } from "./share-image-size.ts";
import { drawWords } from "./share-image-words.ts";

/**
 * The share image of an article, PNG: its cover, theme and title, and whose they are. `picture` is
 * the file that its fields name for a cover, if there is one that can be read.
 */
export async function drawShareImage(
  image: ShareImage,
  site: string,
  host: string,
  picture: Uint8Array | undefined,
) {
  const words = await drawWords(image, site, host);
  // What could be measured may still not be drawn: the line art does as well.
  const band = picture && (await bandOf(picture).catch(() => undefined));
  const stripe = `<rect width="${width}" height="10" fill="${colourOf(image.theme.accent).light}"/>`;
  const layers = [drawing(stripe), words].map((each) => Buffer.from(each));
  const whole = `<rect width="${width}" height="${height}" fill="${colours.paper.light}"/>`;
  return sharp(Buffer.from(drawing(whole + (band === undefined ? lineArt(image) : ""))))
    .composite([...(band ? [band] : []), ...layers].map((input) => ({ input, top: 0, left: 0 })))
    .png({ compressionLevel: 9, palette: true, colours: band === undefined ? 128 : 256 })
    .toBuffer();
}

const { width, height } = shareImageSize;

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`;

/** The part of a picture that draws most attention. */
function bandOf(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture, { limitInputPixels: pixelLimit })
    .autoOrient()
    .resize(width, coverHeight, { position: sharp.strategy.attention })
    .png()
    .toBuffer();
}

/** The article's line art, cut to a band. */
function lineArt({ key, theme }: ShareImage): string {
  const { viewBox, paths } = drawGuilloche(key, theme.key);
  const lines = paths.map(
    (path) => `<path d="${path.d}" stroke-width="${path.width}" opacity="${path.opacity}"/>`,
  );
  const colour = colourOf(theme.accent).light;
  return `<svg width="${width}" height="${coverHeight}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice" fill="none" stroke="${colour}">${lines.join("")}</svg>`;
}
