import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import { h } from "hastscript";
import type { BlockContent, RootContent } from "mdast";
import type { TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { picture } from "./figures.ts";
import { component, paragraph } from "./nodes.ts";
import { wordsOf } from "./plain-text.ts";

/** No element of HTML: the pictures of a gallery, with its caption, until they are written. */
export const gallery = "tribune-gallery";

/** The pictures of a gallery as one; what else it held keeps them apart from each other. */
export function galleryElement(parts: readonly Element[]): Element[] {
  // Comments of WordPress' own stand between images.
  const shown = parts.filter((part) => part.tagName === "figure" || wordsOf(part) !== "");
  const last = shown.at(-1);
  const caption = last?.tagName === "p" ? last : undefined;
  const figures = caption === undefined ? shown : shown.slice(0, -1);
  if (figures.length < 2 || figures.some(({ tagName }) => tagName !== "figure")) return [...parts];
  // A prop has no links: with some, the caption stays a paragraph.
  const words = caption && all(caption, "a").length === 0 ? wordsOf(caption) : undefined;
  const whole = h(gallery, { title: words }, ...figures);
  return caption === undefined || words !== undefined ? [whole] : [whole, caption];
}

/** A gallery of images that the site can show; others leave links, and stand one below the other. */
export function galleryOf(state: State, element: Element, context: TextContext): RootContent[] {
  const figures = element.children.filter((child: ElementContent) => child.type === "element");
  const images = figures.flatMap((figure) => {
    const made = picture(figure, context);
    for (const node of made) state.patch(figure, node);
    return made;
  });
  const { title } = element.properties;
  const caption = typeof title === "string" ? title : "";
  const isFigure = (node: RootContent) => node.type === "mdxJsxFlowElement";
  if (images.length > 1 && images.every(isFigure)) {
    return [component("Gallery", { caption }, images as BlockContent[])];
  }
  const below = paragraph({ type: "emphasis", children: [{ type: "text", value: caption }] });
  return caption === "" ? images : [...images, below];
}
