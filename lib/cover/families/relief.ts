import type { Point } from "../pen.ts";
import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, crossing } from "./family.ts";

/** Even lines that rise over unseen hills, as an engraver shows a medal. */
export const relief: Family = (theme, article) => {
  const rise = pick(theme, [34, 44, 54]);
  const breadth = pick(theme, [70, 90, 110]);
  const hill = (low: number, high: number): Point => [
    between(article, low, high),
    between(article, 60, 190),
  ];
  const hills = [hill(60, 220), hill(250, 390), hill(420, 580)];
  const d = times(44, (row) =>
    line(
      crossing(14, (along) => {
        const [x, y] = [along * banner.width, row * 6];
        const risen = hills.map(([hx, hy], number) => {
          const distance = ((x - hx) / breadth) ** 2 + ((y - hy) / 60) ** 2;
          return (number === 1 ? -rise : rise) * Math.exp(-distance);
        });
        return y - risen.reduce((sum, height) => sum + height, 0);
      }),
    ),
  );
  return [{ d: d.join(""), opacity: 0.75, width: 0.8 }];
};
