import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import type { Sources, TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { imageUse } from "./image-use.ts";

const reused = /<!--\s+wp:block\s+\{[^{}]*"ref":\s*(\d+)[^{}]*\}\s*\/-->/g;

/** A text with the blocks that it shared with others in their places; those within them, too. */
export function withSharedBlocks(html: string, sources: Sources, depth = 5): string {
  if (depth === 0) return html;
  return html.replace(reused, (whole, id: string) => {
    const shared = sources.sharedBlock(id);
    return shared === undefined ? whole : withSharedBlocks(shared, sources, depth - 1);
  });
}

const made = /^\s+wp:([a-z0-9/-]+)\s.*\/\s*$/s;

/** What comments tell: blocks without text, which WordPress made anew for each page, and marks. */
export function remarkOnComments(tree: Root, context: TextContext): void {
  visit(tree, "comment", (node) => {
    const { value } = node;
    if (/^\s*nextpage/.test(value)) context.remark({ kind: "page-break", about: {} }, node);
    const layout = /^ layout (\w+) $/.exec(value)?.[1];
    if (layout) context.remark({ kind: "layout", about: { name: layout } }, node);
    if (/^:[a-z]{2}$/.test(value)) context.remark({ kind: "languages", about: {} }, node);
    const name = made.exec(value)?.[1];
    if (name !== undefined && !/^(?:footnotes|more|nextpage|spacer|separator)$/.test(name)) {
      context.remark({ kind: "block", about: { name } }, node);
    }
  });
}

/**
 * Mends in place what would be said twice or not at all: a file's block links to it up to three
 * times, an image that loads late stands in the text again for browsers without scripts, and a
 * cover's image may be its background alone.
 */
export function plainBlocks(tree: Root): void {
  const shown = new Set<string>();
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "img") shown.add(imageUse(node).src);
    const images = node.tagName === "noscript" ? all(node, "img") : [];
    if (images.length > 0 && parent !== undefined && index !== undefined) {
      const again = images.every((image) => shown.has(imageUse(image).src));
      parent.children.splice(index, 1, ...(again ? [] : node.children));
      return index;
    }
    if (hasClass(node, "wp-block-file")) node.children = fileLink(node);
    if (hasClass(node, "wp-block-cover") && all(node, "img").length === 0) showBackground(node);
    return node.tagName === "pre" ? SKIP : undefined;
  });
}

const hasClass = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name);

function fileLink(block: Element): ElementContent[] {
  const links = all(block, "a");
  const named = links.find((link) => !hasClass(link, "wp-block-file__button")) ?? links[0];
  return named === undefined ? block.children : [h("p", [named])];
}

function showBackground(block: Element): void {
  const style = String(block.properties.style ?? "");
  const src = /background(?:-image)?\s*:[^;]*url\(\s*['"]?([^'")]+)/i.exec(style)?.[1];
  if (src !== undefined) block.children.unshift(h("figure", [h("img", { src, alt: "" })]));
}
