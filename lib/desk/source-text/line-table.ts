import type { Position } from "../../content/problem.ts";

/** Between offsets of a text, from 0, and its lines and columns, from 1. */
export interface LineTable {
  positionOf(offset: number): Position;
  offsetOf(at: Position): number;
}

/** Finds the lines of a text that has plain line ends. */
export function lineTable(text: string): LineTable {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return {
    positionOf(offset) {
      let [low, high] = [0, starts.length];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetOf: ({ line, column }) =>
      Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1),
  };
}
