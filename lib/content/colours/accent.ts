import { contrast, lightenedFor, readable } from "./contrast.ts";
import { type AccentName, accents, type Colour, colours } from "./palette.ts";

/** A colour of the palette by its name, or one of an office's own: six digits after `#`. */
export type Accent = AccentName | `#${string}`;

/** Whether what an editor wrote is a colour of either kind, whatever its capitals. */
export function isAccent(value: string): value is Accent {
  return isName(value) || /^#[0-9a-f]{6}$/i.test(value);
}

/** Whether a label in this colour can be read on the paper of the light scheme. */
export function isReadable(accent: Accent): boolean {
  return isName(accent) || contrast(accent, colours.paper.light) >= readable;
}

/** A colour in both schemes: of an office's own, the dark scheme has a lighter one of the hue. */
export function colourOf(accent: Accent): Colour {
  if (isName(accent)) return accents[accent];
  return { light: accent, dark: lightenedFor(colours.paper.dark, accent) };
}

function isName(value: string): value is AccentName {
  return Object.hasOwn(accents, value);
}
