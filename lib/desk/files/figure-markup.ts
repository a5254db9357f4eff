import { fileName } from "../../content/assets.ts";

/** The line that shows an image in a text, with what it shows for those who do not see it. */
export function figureMarkup(path: string, alt: string): string {
  const plain = alt.replace(/\s+/g, " ").trim().replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<Figure src="${fileName(path)}" alt="${plain}" />`;
}

/** A text with that line at its end, in a paragraph of its own. */
export function withFigure(text: string, markup: string): string {
  const above = text.trimEnd();
  return `${above === "" ? "" : `${above}\n\n`}${markup}\n`;
}
