import { type Accent, colourOf } from "../content/colours/accent.ts";
import { accentNames, inBothSchemes } from "../content/colours/palette.ts";
import type { Theme } from "../content/settings.ts";
import { hash } from "../cover/seed.ts";

/**
 * A theme's colour: the one that it names, else one from its key alone, so that it stays when another
 * theme comes before it.
 */
export function accentOf({ key, accent }: Pick<Theme, "key" | "accent">): Accent {
  return accent ?? accentNames[hash(key) % accentNames.length] ?? "red";
}

/** The styles of the colours that are in no style sheet: an office's own. Empty if there are none. */
export function ownAccentStyles(themes: readonly Pick<Theme, "key" | "accent">[]): string {
  const own = new Set(themes.map(accentOf).filter((accent) => accent.startsWith("#")));
  return [...own]
    .map((accent) => `[data-accent="${accent}"]{--accent:${inBothSchemes(colourOf(accent))}}`)
    .join("");
}
