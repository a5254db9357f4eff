import type { Stroke } from "./families/family.ts";
import { banner } from "./families/family.ts";
import { familyOf } from "./families.ts";
import { randomFrom } from "./seed.ts";

/** Line art, ready for one SVG element. */
export interface Guilloche {
  readonly viewBox: string;
  readonly paths: readonly Stroke[];
}

/**
 * The cover of an article that has no picture: fine lines like those of a banknote. The theme
 * chooses the kind of pattern, the article's key draws its own; both always give the same one.
 */
export function drawGuilloche(key: string, theme: string): Guilloche {
  const draw = familyOf(theme);
  return {
    viewBox: `0 0 ${banner.width} ${banner.height}`,
    paths: draw(randomFrom(theme), randomFrom(`${theme}/${key}`)),
  };
}
