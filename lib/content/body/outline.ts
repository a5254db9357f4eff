import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

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

const besideText = new Set(["Figure", "img", "Document", fileLink]);

/**
 * Tells each image and other file of a body whose it is: it is looked for beside that article's file; and
 * which images have others beside them.
 */
export function claimImages(tree: Root, key: string): Root {
  visit(tree, "element", (node, _index, parent) => {
    if (!besideText.has(node.tagName)) return;
    node.properties.articleKey = key;
    if (parent?.type === "element" && parent.tagName === "Gallery")
      node.properties.inGallery = true;
  });
  return tree;
}
