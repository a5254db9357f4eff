import type { ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { toHast } from "../content/body/hast.ts";
import type { Locale } from "../i18n/locales.ts";

/** What stands on lines of its own, and is compared as one. */
const blocks = /^(?:p|h[1-6]|li|pre|td|th|figcaption|dt|dd)$/;

/** The texts of a body as a reader meets them, a paragraph or heading each. */
export function textBlocks(body: string, locale: Locale): readonly string[] {
  return blocksIn(toHast(body, locale).children as readonly ElementContent[]);
}

function blocksIn(nodes: Root["children"] | readonly ElementContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type !== "element") return [];
    if (node.tagName === "Figure" || node.tagName === "img") return [picture(node.properties)];
    const holdsBlocks = node.children.some(
      (child) => child.type === "element" && (blocks.test(child.tagName) || isList(child.tagName)),
    );
    if (!holdsBlocks && blocks.test(node.tagName)) {
      const text = textOf(node).replace(/\s+/g, " ").trim();
      return text === "" ? [] : [text];
    }
    const own = node.children.filter((child) => child.type === "text");
    const loose = own.map(({ value }) => value.trim()).filter((text) => text !== "");
    return [...loose, ...blocksIn(node.children)];
  });
}

const isList = (tag: string) => tag === "ul" || tag === "ol";

function picture({ src, alt, caption }: Readonly<Record<string, unknown>>): string {
  return [`[${String(src)}]`, alt, caption].filter(Boolean).join(" ");
}
