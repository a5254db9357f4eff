import type { Random } from "../seed.ts";

/** The banner every family fills, and lets its lines run out of. */
export const banner = { width: 640, height: 240 };

/** One SVG path: lines of one weight. */
export interface Stroke {
  readonly d: string;
  readonly opacity: number;
  readonly width: number;
}

/** A way of drawing. The theme sets its proportions, the article its place and phases. */
export type Family = (theme: Random, article: Random) => Stroke[];

/** One whole turn, in radians. */
export const turn = 2 * Math.PI;
