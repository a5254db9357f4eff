import type { Element } from "hast";
import type { PhrasingContent, RootContent } from "mdast";
import { descriptionToWrite } from "../../checks/rules/images.ts";
import type { TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { imageUse } from "./image-use.ts";
import { remarkOnLostLinks } from "./links.ts";
import { component, link, oneLine, paragraph, text } from "./nodes.ts";
import { wordsOf } from "./plain-text.ts";

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

/** A figure with one image, its caption, and what both led to. */
export function picture(element: Element, context: TextContext): RootContent[] {
  const [image] = all(element, "img");
  const [caption] = all(element, "figcaption");
  if (image === undefined) return [];
  remarkOnLostLinks(element, image, context);
  return figure(image, caption === undefined ? "" : wordsOf(caption), context);
}

/** One image as a figure; one that the site can't show as a link to where it was. */
export function figure(image: Element, caption: string, context: TextContext): RootContent[] {
  const { alt = "" } = image.properties;
  const known = context.image(image);
  const said = oneLine(String(alt)) || oneLine(known?.alt ?? "");
  if (known === undefined) return unknown(image, said, caption, context);
  const alternative = said || descriptionToWrite(context.locale);
  return [component("Figure", { src: known.name, alt: alternative, ...captionParts(caption) })];
}

function unknown(
  image: Element,
  said: string,
  caption: string,
  context: TextContext,
): RootContent[] {
  const { src, attachment = "" } = imageUse(image);
  const inside = /^data:/i.test(src);
  if (src === "") context.remark({ kind: "image-unknown", about: { attachment } }, image);
  else {
    const name = inside ? src.replace(/[;,].*/s, ",…") : src.slice(0, 200);
    context.remark({ kind: "image-refused", about: { name } }, image);
  }
  const place = /^https?:\/\//i.test(src);
  const words = said || (place ? caption || descriptionToWrite(context.locale) : "");
  const content = place ? link(src, words) : text(words);
  return [
    ...(words === "" ? [] : [paragraph(content)]),
    ...(caption === "" || caption === words ? [] : [paragraph(emphasis(caption))]),
  ];
}

const emphasis = (words: string): PhrasingContent => ({
  type: "emphasis",
  children: [text(words)],
});
