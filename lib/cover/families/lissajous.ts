import { loop, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** The figure two pendulums draw, one along the banner and one across. */
export const lissajous: Family = (theme, article) => {
  const [across, along] = pick(theme, [
    [11, 18],
    [13, 20],
    [9, 16],
    [10, 17],
  ]);
  const phase = between(article, 0, turn);
  const figure = (shift: number): string => {
    const count = along * 7;
    return loop(
      times(count, (index) => {
        const at = (index / count) * turn;
        return [
          banner.width / 2 + 350 * Math.sin(at * across + phase + shift),
          banner.height / 2 + 136 * Math.sin(at * along),
        ];
      }),
    );
  };
  return [
    { d: figure(0), opacity: 0.8, width: 0.8 },
    { d: figure(0.05) + figure(0.1), opacity: 0.5, width: 0.7 },
  ];
};
