import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** A veil: two waves of unlike lengths, whose sum turns over as the lines go by. */
export const silk: Family = (theme, article) => {
  const [long, short] = pick(theme, [
    [1, 2.5],
    [1.5, 3],
    [1, 3.5],
  ]);
  const [first, second] = [between(article, 0, turn), between(article, 0, turn)];
  const tilt = between(article, -40, 40);
  const d = times(34, (strand) => {
    const shift = strand / 33;
    return line(
      times(18, (index) => {
        const along = (index - 0.5) / 16;
        const y =
          banner.height / 2 +
          tilt * (along - 0.5) +
          (shift - 0.5) * 90 +
          82 * Math.sin(along * long * turn + first + shift * 1.6) +
          40 * Math.sin(along * short * turn + second - shift * 3.6);
        return [along * banner.width, y];
      }),
    );
  });
  return [{ d: d.join(""), opacity: 0.75, width: 0.8 }];
};
