import { type Accent, colourOf } from "./accent.ts";
import { type Colour, colours, inBothSchemes } from "./palette.ts";

/**
 * All colours as custom properties of CSS: the only place from which a style has them. `--site` is
 * the site's own, if it has one; `--accent` what stands where no theme gives its own.
 */
export function colourTokens(site: Accent | undefined): string {
  const own = site && colourOf(site);
  const named: Record<string, Colour> = { ...colours, accent: own ?? colours.muted };
  return Object.entries(own === undefined ? named : { ...named, site: own })
    .map(([name, colour]) => `--${name}:${inBothSchemes(colour)}`)
    .join(";");
}
