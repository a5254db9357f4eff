/** What text of its usual size needs beside its background: WCAG 2.2, 1.4.3 (AA). */
export const readable = 4.5;

/** The contrast of two colours in sRGB hex, from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with white until it can be read on a dark background. */
export function lightenedFor(background: string, colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = channels.map((value) => Math.round(value + (255 - value) * share));
    const hex = `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    if (contrast(hex, background) >= comfortable) return hex;
  }
  return "#ffffff";
}

/** What the palette's own colours have in the dark scheme, about. */
const comfortable = 8;

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
