import { loop, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";

/** The figure two pendulums draw, one along the banner and one across. */
export const lissajous: Family = (theme, article) => {
  const [across, along] = pick(theme, [
    [17, 26],
    [19, 27],
    [16, 25],
    [14, 25],
  ]);
  // A third of the phase after which the figure is itself again: copies share out the gaps.
  const third = Math.PI / (3 * along);
  const phase = between(article, 0, turn);
  const figure = (shift: number): string => {
    const count = along * 6;
    return loop(
      times(count, (index) => {
        const at = (index / count) * turn;
        return [
          banner.width / 2 + 392 * Math.sin(at * across + phase + shift),
          banner.height / 2 + 168 * Math.sin(at * along),
        ];
      }),
    );
  };
  return [
    { d: figure(0), opacity: 0.8, width: 0.8 },
    { d: figure(third) + figure(2 * third), opacity: 0.5, width: 0.7 },
  ];
};
