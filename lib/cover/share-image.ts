import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement, type ReactNode } from "react";
import satori from "satori";
import sharp from "sharp";
import { pixelLimit } from "../media/image.ts";
import { accentColour, ink, muted, paper } from "./colours.ts";
import { drawGuilloche } from "./guilloche.ts";
import type { ShareImage } from "./share-image-facts.ts";
import { shareImageSize } from "./share-image-size.ts";

/** How high the cover stands above the words. */
const coverHeight = 230;

/** Source Serif 4 in a format that satori reads; its licence is the SIL Open Font License. */
const fonts = "node_modules/@fontsource/source-serif-4/files";
const subsets = ["latin", "latin-ext"] as const;

let faces: Promise<{ name: string; weight: 400 | 600; data: Buffer }[]> | undefined;

function readFaces() {
  const wanted = subsets.flatMap((name) =>
    ([400, 600] as const).map((weight) => ({ name, weight })),
  );
  faces ??= Promise.all(
    wanted.map(async ({ name, weight }) => {
      const file = join(process.cwd(), fonts, `source-serif-4-${name}-${weight}-normal.woff`);
      return { name, weight, data: await readFile(file) };
    }),
  );
  return faces;
}

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
  const words = await satori(layout(image, site, host), {
    ...shareImageSize,
    fonts: await readFaces(),
  });
  // What could be measured may still not be drawn: the line art does as well.
  const band = picture && (await bandOf(picture).catch(() => undefined));
  const stripe = `<rect width="${width}" height="10" fill="${accentColour(image.theme.accent)}"/>`;
  const layers = [drawing(stripe), words].map((each) => Buffer.from(each));
  const whole = `<rect width="${width}" height="${height}" fill="${paper}"/>`;
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
  const colour = accentColour(theme.accent);
  return `<svg width="${width}" height="${coverHeight}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice" fill="none" stroke="${colour}">${lines.join("")}</svg>`;
}

function layout({ title, theme }: ShareImage, site: string, host: string): ReactNode {
  const below = (children: ReactNode) => box({ justifyContent: "space-between" }, children);
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `${coverHeight + 36}px 72px 48px`,
      fontFamily: subsets.join(", "),
      boxSizing: "border-box",
      color: ink,
    },
    box(
      { flexDirection: "column", gap: 10 },
      box({ fontSize: 28, fontWeight: 600, color: accentColour(theme.accent) }, theme.text),
      box({ fontSize: sizeOf(title), fontWeight: 600, lineHeight: 1.16 }, lines(title)),
    ),
    below([
      createElement("div", { key: "site", style: { fontSize: 30, fontWeight: 600 } }, site),
      createElement("div", { key: "host", style: { fontSize: 26, color: muted } }, host),
    ]),
  );
}

function box(style: Readonly<Record<string, unknown>>, ...children: ReactNode[]): ReactNode {
  return createElement("div", { style: { display: "flex", ...style } }, ...children);
}

/** A long title is set smaller, and cut past what anyone reads at this size. */
function sizeOf(title: string): number {
  if (title.length <= 60) return 58;
  if (title.length <= 110) return 48;
  return title.length <= 160 ? 40 : 34;
}

const lines = (title: string): string =>
  title.length <= 230 ? title : `${title.slice(0, 230).replace(/\s+\S*$/, "")}…`;
