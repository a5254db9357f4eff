import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { RootContent } from "mdast";
import { toDescribe } from "../../editor/rules/images.ts";
import type { TextContext } from "./context.ts";
import { component, link, oneLine, paragraph } from "./nodes.ts";

/** What stands before the name of who made an image. */
const credit = /cr[ée]dits?(?: photos?)? ?:|photo(?:graphie)? ?:|©/i;
const parting = /(?<![\s.,;(–—-])[\s.,;(–—-]+$/;

/** A caption and who made the image, where the caption says it at its end. */
export function captionParts(words: string): { caption?: string; credit?: string } {
  const whole = oneLine(words);
  const found = credit.exec(whole);
  if (found === null) return { caption: whole };
  const who = whole
    .slice(found.index + found[0].length)
    .replace(/\)?\.?$/, "")
    .trim();
  // What goes on after the brackets is no name.
  if (who === "" || who.includes(")")) return { caption: whole };
  return { caption: whole.slice(0, found.index).replace(parting, "").trim(), credit: who };
}

/** The images in an element as figures, the caption under the last one. */
export function figuresIn(element: Element, context: TextContext): RootContent[] {
  const images = all(element, "img");
  const [words] = all(element, "figcaption").slice(-1);
  const caption = words === undefined ? "" : textOf(words);
  return images.flatMap((image, index) => {
    const below = index === images.length - 1 ? caption : "";
    return figure(image, below, context) ?? [];
  });
}

/** One image as a figure; one that the site can't show as a link to where it was. */
export function figure(
  image: Element,
  caption: string,
  context: TextContext,
): RootContent | undefined {
  const { src = "", alt = "", className } = image.properties;
  const classes = Array.isArray(className) ? className.join(" ") : "";
  const attachment = /\bwp-image-(\d+)/.exec(classes)?.[1];
  const known = context.image({ src: String(src), attachment });
  const said = oneLine(String(alt)) || oneLine(known?.alt ?? "");
  if (known === undefined) {
    const name = String(src).slice(0, 80) || `nº ${attachment}`;
    context.remark({ kind: "image-refused", about: { name } });
    if (!/^https?:\/\//i.test(String(src))) return undefined;
    const words = said || oneLine(caption) || toDescribe[context.locale];
    return paragraph(link(String(src), words));
  }
  const { name } = known;
  if (said === "") context.remark({ kind: "image-alt", word: name, about: { name } });
  const alternative = said || toDescribe[context.locale];
  return component("Figure", { src: name, alt: alternative, ...captionParts(caption) });
}

/** The elements of a name within another, in their order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === name ? [child] : all(child, name);
  });
}
