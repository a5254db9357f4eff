import { loop, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";
import { trochoid } from "./trochoid.ts";

/** One knot, tied with many strands that draw apart and together. */
export const knot: Family = (theme, article) => {
  const [petals, turns] = pick(theme, [
    [7, 3],
    [8, 3],
    [7, 2],
    [9, 4],
  ]);
  const centre = [banner.width / 2 + between(article, -50, 50), banner.height / 2] as const;
  const phase = between(article, 0, turn);
  const strands = Math.floor(84 / petals);
  const spread = between(article, 7, 9.5);
  const d = times(strands, (strand) =>
    loop(
      trochoid({
        centre,
        phase: phase + strand * 0.012,
        inner: 16 + strand * spread,
        outer: 225 - strand * spread * 0.8,
        petals,
        turns,
        stretch: 2,
        controlsPerPetal: 6,
      }),
    ),
  );
  return [{ d: d.join(""), opacity: 0.75, width: 0.8 }];
};
