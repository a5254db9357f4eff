import type { Paragraph, PhrasingContent, RootContent } from "mdast";

/** The parts of which texts for programs are put together. */
export const text = (value: string): PhrasingContent => ({ type: "text", value });

export const paragraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [text(value)],
});

/** An image in a paragraph of its own. */
export const picture = (url: string, alt: string): Paragraph => ({
  type: "paragraph",
  children: [{ type: "image", url, alt }],
});

export const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: "heading",
  depth,
  children: [text(value)],
});

/** A list, each item of one line. */
export const list = (items: readonly PhrasingContent[][]): RootContent => ({
  type: "list",
  spread: false,
  children: items.map((children) => ({
    type: "listItem",
    spread: false,
    children: [{ type: "paragraph", children }],
  })),
});
