import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** Two sets of lines that almost agree: the eye sees the moiré between them. */
export const lattice: Family = (theme, article) => {
  const bend = pick(theme, [14, 18, 22]);
  const waves = pick(theme, [0.75, 1, 1.25]);
  const phase = between(article, 0, turn);
  const slope = between(article, 18, 34);
  const set = (side: 1 | -1): string =>
    times(44, (row) =>
      line(
        times(9, (index) => {
          const along = (index - 0.5) / 7;
          const wave = Math.sin(along * waves * turn + phase + side * row * 0.045);
          const y = (row - 2) * 6 + side * (slope * (along - 0.5) + bend * wave);
          return [along * banner.width, y];
        }),
      ),
    ).join("");
  return [
    { d: set(1), opacity: 0.75, width: 0.8 },
    { d: set(-1), opacity: 0.5, width: 0.8 },
  ];
};
