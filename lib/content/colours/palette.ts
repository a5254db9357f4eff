/** A colour in the light scheme and the dark one, as sRGB hex. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** Paper and ink: what styles name `--paper`, `--ink` and so on; see `colourTokens`. */
export const colours = {
  paper: { light: "#fcfaf6", dark: "#15120f" },
  "paper-shade": { light: "#f3f0e9", dark: "#1f1b17" },
  ink: { light: "#1c1712", dark: "#e9e6dd" },
  muted: { light: "#57524a", dark: "#b5b1a7" },
  rule: { light: "#cbc7be", dark: "#443f39" },
  "rule-strong": { light: "#322d27", dark: "#a29e96" },
  link: { light: "#114081", dark: "#9fcdf5" },
  mark: { light: "#f6ecc2", dark: "#3c3216" },
  added: { light: "#d7ebd5", dark: "#1d3a22" },
  removed: { light: "#f6dcd8", dark: "#4a2321" },
  focus: { light: "#005ccc", dark: "#7eccff" },
  success: { light: "#196632", dark: "#7ccd8e" },
  warning: { light: "#ab5900", dark: "#eeb154" },
} as const satisfies Record<string, Colour>;

/** One hue each, at the lightness that keeps a label legible in either scheme. */
export const accents = {
  red: { light: "#892931", dark: "#f19e9b" },
  blue: { light: "#1e4b8d", dark: "#8ebff3" },
  violet: { light: "#503975", dark: "#c8ace9" },
  green: { light: "#295a2c", dark: "#92cc93" },
  ochre: { light: "#6c4701", dark: "#deb870" },
  plum: { light: "#752a59", dark: "#e9a1c9" },
  teal: { light: "#005a5e", dark: "#7cced2" },
  rust: { light: "#7f3812", dark: "#f0ad7f" },
  olive: { light: "#435420", dark: "#b8cb80" },
} as const satisfies Record<string, Colour>;

/** A colour of the palette, as an editor names it. */
export type AccentName = keyof typeof accents;

export const accentNames: readonly AccentName[] = Object.keys(accents).filter(
  (name): name is AccentName => name in accents,
);

/** A colour as a style writes it. */
export const inBothSchemes = ({ light, dark }: Colour) => `light-dark(${light}, ${dark})`;
