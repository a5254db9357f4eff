import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { crossing, turn } from "./family.ts";

/** Two sets of lines that almost agree: the eye sees the moiré between them. */
export const lattice: Family = (theme, article) => {
  const bend = pick(theme, [26, 32, 38]);
  const waves = between(article, 0.6, 1.3);
  const phase = between(article, 0, turn);
  const slope = between(article, 20, 60);
  const set = (side: 1 | -1): string =>
    times(41, (row) =>
      line(
        crossing(6, (along) => {
          const wave = Math.sin(along * waves * turn + phase + side * row * 0.045);
          return (row - 7) * 8.4 + side * (slope * (along - 0.5) + bend * wave);
        }),
      ),
    ).join("");
  return [
    { d: set(1), opacity: 0.75, width: 0.8 },
    { d: set(-1), opacity: 0.5, width: 0.8 },
  ];
};
