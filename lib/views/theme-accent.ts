import type { Accent } from "../content/colours/accent.ts";
import { accentNames } from "../content/colours/palette.ts";
import type { Theme } from "../content/settings.ts";
import { hash } from "../cover/seed.ts";

/**
 * A theme's colour: the one that it names, else one from its key alone, so that it stays when another
 * theme comes before it.
 */
export function accentOf({ key, accent }: Pick<Theme, "key" | "accent">): Accent {
  return accent ?? accentNames[hash(key) % accentNames.length] ?? "red";
}
