import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

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

/** The images a body names with <Figure>, each once. */
export function imagesOf(tree: Root): readonly string[] {
  const names = new Set<string>();
  visit(tree, "element", (node) => {
    if (node.tagName === "Figure" || node.tagName === "img") names.add(String(node.properties.src));
  });
  return [...names];
}
