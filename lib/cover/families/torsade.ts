import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** A braid: the same wave, drawn again and again a little further on, swelling and narrowing. */
export const torsade: Family = (theme, article) => {
  const waves = pick(theme, [4, 5, 6]);
  const swells = pick(theme, [1, 1.5, 2]);
  const phase = between(article, 0, turn);
  const swell = between(article, 0, turn);
  const strands = Math.round(96 / waves);
  const controls = waves * 5 + 2;
  const d = times(strands, (strand) =>
    line(
      times(controls, (index) => {
        const along = (index - 0.5) / (controls - 2);
        const height = 92 + 40 * Math.sin(along * swells * turn + swell);
        const wave = Math.sin(along * waves * turn + phase + (strand / strands) * turn);
        return [along * banner.width, banner.height / 2 + height * wave];
      }),
    ),
  );
  return [{ d: d.join(""), opacity: 0.75, width: 0.8 }];
};
