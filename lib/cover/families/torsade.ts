import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, crossing, turn } from "./family.ts";

/** Two braids, each one wave drawn again a little further on: one swells where the other narrows. */
export const torsade: Family = (theme, article) => {
  const waves = pick(theme, [4, 5, 6]);
  const swells = between(article, 0.8, 2);
  const phase = between(article, 0, turn);
  const swell = between(article, 0, turn);
  const strands = Math.round(58 / waves);
  const braid = (side: 1 | -1): string =>
    times(strands, (strand) =>
      line(
        crossing(waves * 5, (along) => {
          const height = 104 + side * 66 * Math.sin(along * swells * turn + swell);
          const wave = Math.sin(along * waves * turn + phase + (strand / strands) * turn);
          return banner.height / 2 + height * wave;
        }),
      ),
    ).join("");
  return [
    { d: braid(1), opacity: 0.8, width: 0.8 },
    { d: braid(-1), opacity: 0.55, width: 0.8 },
  ];
};
