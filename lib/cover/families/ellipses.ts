import type { Point } from "../pen.ts";
import { loop, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** Ellipses turned about one centre, laced into a ring with an open eye. */
export const ellipses: Family = (theme, article) => {
  const flatness = pick(theme, [0.26, 0.3, 0.34]) + between(article, -0.06, 0.06);
  const centre: Point = [between(article, 250, banner.width - 250), banner.height / 2];
  const lean = between(article, 0, turn);
  const ring = (count: number, reach: number): string =>
    times(count, (number) => {
      const angle = lean + (number / count) * (turn / 2);
      return loop(
        times(8, (index) => {
          const along = (index / 8) * turn;
          const [x, y] = [reach * Math.cos(along), flatness * reach * Math.sin(along)];
          return [
            centre[0] + 1.7 * (x * Math.cos(angle) - y * Math.sin(angle)),
            centre[1] + x * Math.sin(angle) + y * Math.cos(angle),
          ];
        }),
      );
    }).join("");
  return [
    { d: ring(34, 270), opacity: 0.6, width: 0.8 },
    { d: ring(15, flatness * 282), opacity: 0.85, width: 0.7 },
  ];
};
