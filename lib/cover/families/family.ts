import type { Point } from "../pen.ts";
import { times } from "../pen.ts";
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

/**
 * The controls of a line that crosses the banner from edge to edge. Steps are whole and even, and
 * ends midway between controls, so that half of its numbers have no decimals.
 */
export function crossing(pieces: number, height: (along: number) => number): Point[] {
  const step = 2 * Math.ceil(banner.width / pieces / 2);
  return times(pieces + 2, (index) => {
    const x = (index - 0.5) * step;
    return [x, height(x / banner.width)];
  });
}
