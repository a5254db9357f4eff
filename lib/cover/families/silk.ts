import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, crossing, turn } from "./family.ts";

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
      crossing(16, (along) => {
        return (
          banner.height / 2 +
          tilt * (along - 0.5) +
          (shift - 0.5) * 230 +
          58 * Math.sin(along * long * turn + first + shift * 1.6) +
          30 * Math.sin(along * short * turn + second - shift * 3.6)
        );
      }),
    );
  });
  return [{ d: d.join(""), opacity: 0.75, width: 0.8 }];
};
