import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, crossing, turn } from "./family.ts";

/** A ribbon that turns over as its lines go by, before a wider and fainter veil. */
export const silk: Family = (theme, article) => {
  const [long, short] = pick(theme, [
    [1, 2.5],
    [1.5, 3],
    [1, 3.5],
  ]);
  const [first, second] = [between(article, 0, turn), between(article, 0, turn)];
  const cloth = (strands: number, breadth: number, fold: number, phase: number): string =>
    times(strands, (strand) => {
      const shift = strand / (strands - 1);
      return line(
        crossing(16, (along) => {
          const swell = 66 * Math.sin(along * long * turn + first + phase + shift * 1.6);
          const ripple = 36 * Math.sin(along * short * turn + second - shift * fold);
          return banner.height / 2 + (shift - 0.5) * breadth + swell + ripple;
        }),
      );
    }).join("");
  return [
    { d: cloth(17, 340, 1.2, Math.PI), opacity: 0.4, width: 0.8 },
    { d: cloth(22, 90, 3.6, 0), opacity: 0.85, width: 0.8 },
  ];
};
