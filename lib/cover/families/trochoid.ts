import type { Point } from "../pen.ts";
import { times } from "../pen.ts";
import { turn } from "./family.ts";

export interface Trochoid {
  readonly centre: Point;
  /** The circles between which the line swings. */
  readonly inner: number;
  readonly outer: number;
  /** How often it swings before it closes, and in how many turns: no common divisor. */
  readonly petals: number;
  readonly turns: number;
  readonly phase: number;
  /** How much wider than high. */
  readonly stretch: number;
  readonly controlsPerPetal: number;
}

/** The controls of the closed line a spirograph draws. */
export function trochoid(shape: Trochoid): Point[] {
  const count = shape.petals * shape.controlsPerPetal;
  const middle = (shape.inner + shape.outer) / 2;
  const swing = (shape.outer - shape.inner) / 2;
  return times(count, (index) => {
    const along = (index / count) * turn;
    const radius = middle + swing * Math.cos(along * shape.petals);
    const angle = along * shape.turns + shape.phase;
    return [
      shape.centre[0] + shape.stretch * radius * Math.cos(angle),
      shape.centre[1] + radius * Math.sin(angle),
    ];
  });
}
