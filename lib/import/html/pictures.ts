import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { galleryElement } from "./galleries.ts";

/** What holds several images, by the classes that WordPress, its themes and Jetpack give it. */
const galleries: ReadonlySet<string> = new Set([
  ...["wp-block-gallery", "blocks-gallery-grid", "gallery"],
  ...["wp-block-jetpack-tiled-gallery", "wp-block-jetpack-slideshow"],
]);

/** What holds an image with its caption besides `figure`, likewise, and by imports from Blogger. */
const frames: ReadonlySet<string> = new Set([
  ...galleries,
  ...["blocks-gallery-item", "gallery-item", "wp-caption", "tr-caption-container"],
]);

const captions: ReadonlySet<string> = new Set([
  ...["wp-caption-text", "gallery-caption", "blocks-gallery-caption", "tr-caption"],
]);

/** What a figure may hold besides images, and then is no picture. */
const others: ReadonlySet<string> = new Set(
  "table blockquote pre iframe video audio object embed".split(" "),
);

const has = ({ properties: { className } }: Element, names: ReadonlySet<string>) =>
  Array.isArray(className) && className.some((name) => names.has(String(name)));

const isFrame = (node: Element) => node.tagName === "figure" || has(node, frames);
const isCaption = (node: Element) => node.tagName === "figcaption" || has(node, captions);

/**
 * Makes each captioned image of a text a `figure` with its own `figcaption`, whatever it was: a
 * gallery of blocks of any age, a theme's, a classic caption. The images of a gallery stay together.
 */
export function framePictures(tree: Root): void {
  tree.children = framed(tree.children);
}

function framed<Content extends RootContent>(nodes: readonly Content[]): (Content | Element)[] {
  return nodes.flatMap((node): (Content | Element)[] => {
    if (node.type !== "element") return [node];
    if (isFrame(node) && isPicture(node)) {
      const pictures = picturesOf(node);
      return has(node, galleries) ? galleryElement(pictures) : pictures;
    }
    return [{ ...node, children: framed(node.children) }];
  });
}

/** Whether there are images in a frame and nothing else that has a form of its own. */
export function isPicture(node: Element): boolean {
  const inside = (child: ElementContent) => holds(child, ({ tagName }) => others.has(tagName));
  return holds(node, isImage) && !node.children.some(inside);
}

const isImage = ({ tagName }: Element) => tagName === "img";

const holds = (node: ElementContent, test: (element: Element) => boolean): boolean =>
  node.type === "element" && (test(node) || node.children.some((child) => holds(child, test)));

function picturesOf(frame: Element): Element[] {
  const figures: Element[] = [];
  const own: Element[] = [];
  const parts: Element[] = [];
  let rest: ElementContent[] = [];
  const endText = () => {
    if (rest.some((node) => textOf(node).trim() !== "")) parts.push(h("div", rest));
    rest = [];
  };
  const walk = (node: ElementContent, around?: Element) => {
    if (node.type !== "element") rest.push(node);
    else if (isCaption(node)) own.push(node);
    else if (isImage(node)) {
      endText();
      const figure = h("figure", [around === undefined ? node : { ...around, children: [node] }]);
      figures.push(figure);
      parts.push(figure);
    } else if (node !== frame && isFrame(node) && holds(node, isImage)) {
      endText();
      parts.push(...picturesOf(node));
    } else if (holds(node, isImage) || holds(node, isCaption)) {
      for (const child of node.children) walk(child, node.tagName === "a" ? node : around);
    } else rest.push(node);
  };
  walk(frame);
  endText();
  const words = own.flatMap(({ children }) => children);
  const [figure] = figures;
  if (figure !== undefined && figures.length === 1) figure.children.push(h("figcaption", words));
  else if (words.length > 0) parts.push(h("p", [h("em", words)]));
  return parts;
}
