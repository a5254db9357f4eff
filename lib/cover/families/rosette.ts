import { loop } from "../pen.ts";
import { between, pick } from "../seed.ts";
import type { Family } from "./family.ts";
import { banner, turn } from "./family.ts";
import { trochoid } from "./trochoid.ts";

/** A spirograph's star, wider than the banner, around a tighter one. */
export const rosette: Family = (theme, article) => {
  const [petals, turns] = pick(theme, [
    [61, 17],
    [64, 19],
    [67, 18],
    [59, 14],
  ]);
  const centre = [between(article, 240, banner.width - 240), between(article, 100, 140)] as const;
  const phase = between(article, 0, turn);
  const shared = { centre, phase, stretch: 1.5 };
  const inner = between(article, 62, 84);
  const wide = { ...shared, inner, outer: 340, petals, turns, controlsPerPetal: 5 };
  const heart = {
    ...shared,
    inner: 16,
    outer: inner * 1.25,
    petals: 37,
    turns: 11,
    controlsPerPetal: 5,
  };
  return [
    { d: loop(trochoid(wide)), opacity: 0.6, width: 0.8 },
    { d: loop(trochoid(heart)), opacity: 0.9, width: 0.7 },
  ];
};
