import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement, type ReactNode } from "react";
import satori from "satori";
import sharp from "sharp";
import type { ShareImage } from "../pages/share-image.ts";
import { accentColour, ink, muted, paper } from "./colours.ts";
import { drawGuilloche } from "./guilloche.ts";
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

/** The share image of an article, PNG: its cover, theme and title, and whose they are. */
export async function drawShareImage(image: ShareImage, site: string, host: string) {
  const words = await satori(layout(image, site, host), {
    ...shareImageSize,
    fonts: await readFaces(),
  });
  return sharp(Buffer.from(cover(image)))
    .composite([{ input: Buffer.from(words) }])
    .png({ compressionLevel: 9, palette: true, colours: 128 })
    .toBuffer();
}

/** Paper, and on it the article's line art, cut to a band. */
function cover({ key, theme }: ShareImage): string {
  const { width, height } = shareImageSize;
  const { viewBox, paths } = drawGuilloche(key, theme.key);
  const lines = paths.map(
    (path) => `<path d="${path.d}" stroke-width="${path.width}" opacity="${path.opacity}"/>`,
  );
  const colour = accentColour(theme.accent);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<svg width="${width}" height="${coverHeight}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice" fill="none" stroke="${colour}">${lines.join("")}</svg>
<rect width="${width}" height="10" fill="${colour}"/>
</svg>`;
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
