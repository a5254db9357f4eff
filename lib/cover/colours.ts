/** Paper, ink and one colour per theme, in the light scheme of `app/styles/tokens.css`. */
export const paper = "#fcfaf6";
export const ink = "#1c1712";
export const muted = "#57524a";

const accents = [
  "#892931",
  "#1e4b8d",
  "#503975",
  "#295a2c",
  "#6c4701",
  "#752a59",
  "#005a5e",
  "#7f3812",
  "#435420",
];

/** A theme's colour, by its place. */
export const accentColour = (accent: number): string => accents[accent % accents.length] ?? muted;
