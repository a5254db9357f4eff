import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Locale } from "../../i18n/locales.ts";

import { fileLink } from "./rehype/file-links.ts";

/** A heading of a text, for its table of contents. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: 2 | 3;
}

/** The second and third level headings, in order; the notes' own heading is not one of them. */
export function outlineOf(tree: Root): readonly Heading[] {
  const headings: Heading[] = [];
  visit(tree, "element", (node) => {
    if (node.tagName !== "h2" && node.tagName !== "h3") return;
    const { id } = node.properties;
    if (typeof id !== "string" || id.endsWith("footnote-label")) return;
    headings.push({ id, text: textOf(node), level: node.tagName === "h2" ? 2 : 3 });
  });
  return headings;
}

const besideText: ReadonlySet<string> = new Set([
  ...["Figure", "img", "Document", "Video", "Audio"],
  fileLink,
]);

const spoken: ReadonlySet<string> = new Set(["Video", "Audio"]);

/**
 * Tells each image and other file of a body whose it is, and in which language it speaks: it is looked
 * for beside that article's file; and which images have others beside them.
 */
export function claimFiles(tree: Root, key: string, lang: Locale): Root {
  visit(tree, "element", ({ tagName, properties }, _index, parent) => {
    if (besideText.has(tagName)) properties.articleKey = key;
    if (spoken.has(tagName)) properties.spokenIn = lang;
    const isImage = tagName === "Figure" || tagName === "img";
    if (isImage && parent?.type === "element" && parent.tagName === "Gallery")
      properties.inGallery = true;
  });
  return tree;
}
