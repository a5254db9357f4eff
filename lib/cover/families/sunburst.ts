import { line, times } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner } from "./family.ts";

/** Rays bent one way, and the same rays bent the other way, from a sun below the banner. */
export const sunburst: Family = (theme, article) => {
  const bend = pick(theme, [0.34, 0.42, 0.5]);
  const ripples = pick(theme, [1, 1.25, 1.5]);
  const [x, y] = [between(article, 160, banner.width - 160), between(article, 280, 330)];
  const phase = between(article, 0, Math.PI);
  const rays = (side: 1 | -1): string =>
    times(41, (ray) =>
      line(
        times(6, (index) => {
          const radius = 50 + ((index - 0.5) / 4) * 480;
          const ripple = Math.sin((index / 4) * ripples * Math.PI + phase);
          const angle = (0.08 + (ray / 40) * 0.84) * Math.PI + side * bend * ripple;
          return [x + 1.2 * radius * Math.cos(angle), y - radius * Math.sin(angle)];
        }),
      ),
    ).join("");
  return [
    { d: rays(1), opacity: 0.75, width: 0.8 },
    { d: rays(-1), opacity: 0.5, width: 0.8 },
  ];
};
