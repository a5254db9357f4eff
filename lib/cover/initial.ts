import { type Accent, colourOf } from "../content/colours/accent.ts";
import { colours } from "../content/colours/palette.ts";
import type { Locale } from "../i18n/locales.ts";

/**
 * The sign of a site that has none of its own: the first letter of its name on its colour, in the
 * scheme of whoever sees it.
 */
export function drawInitial(name: string, locale: Locale, accent: Accent | undefined): string {
  const field = accent === undefined ? colours.muted : colourOf(accent);
  const { paper } = colours;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <style>
    rect { fill: ${field.light}; }
    text { fill: ${paper.light}; font: 700 22px Georgia, "Times New Roman", serif; text-anchor: middle; }
    @media (prefers-color-scheme: dark) {
      rect { fill: ${field.dark}; }
      text { fill: ${paper.dark}; }
    }
  </style>
  <rect width="32" height="32"/>
  <text x="16" y="23.5">${initialOf(name, locale)}</text>
</svg>
`;
}

/** What is no letter or figure, such as a quotation mark, begins no name; nor could it be markup. */
function initialOf(name: string, locale: Locale): string {
  const signs = new Intl.Segmenter(locale, { granularity: "grapheme" }).segment(name);
  const first = [...signs].find(({ segment }) => /^[\p{L}\p{N}]/u.test(segment));
  return first?.segment.toLocaleUpperCase(locale) ?? "";
}
