import { ellipses } from "./families/ellipses.ts";
import type { Family } from "./families/family.ts";
import { knot } from "./families/knot.ts";
import { lattice } from "./families/lattice.ts";
import { lissajous } from "./families/lissajous.ts";
import { relief } from "./families/relief.ts";
import { rosette } from "./families/rosette.ts";
import { silk } from "./families/silk.ts";
import { sunburst } from "./families/sunburst.ts";
import { torsade } from "./families/torsade.ts";
import { hash } from "./seed.ts";

const families = [
  rosette,
  torsade,
  silk,
  lattice,
  ellipses,
  lissajous,
  sunburst,
  knot,
  relief,
] as const;

/** Chosen so that the nine themes the site began with share no family. */
const salt = "3374";

/** The family a theme's covers belong to: any theme has one, known or not. */
export function familyOf(theme: string): Family {
  return families[hash(`${theme} ${salt}`) % families.length] ?? rosette;
}
