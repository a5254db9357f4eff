import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import type { Sources, TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { imageUse } from "./image-use.ts";
import { mixedInComment } from "./mixed-languages.ts";
import { wordsOf } from "./plain-text.ts";

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
    if (mixedInComment.test(value)) context.remark({ kind: "languages", about: {} }, node);
    const name = made.exec(value)?.[1];
    if (name !== undefined && !/^(?:footnotes|more|nextpage|spacer|separator)$/.test(name)) {
      context.remark({ kind: "block", about: { name } }, node);
    }
  });
}

/**
 * Mends in place what would be said twice or not at all: a file's block links to it up to three
 * times, an image that loads late stands in the text again for browsers without scripts, a cover's
 * image may be its background alone, verse has lines, code has no elements, and a table around another
 * only puts things beside each other.
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
    if (node.tagName === "table" && all(node, "table").length > 0) unfold(node);
    // What a script of another site would have filled.
    const { dataHref } = node.properties;
    if (node.tagName === "div" && /^https?:/.test(String(dataHref)) && wordsOf(node) === "") {
      node.tagName = "iframe";
      node.properties = { src: String(dataHref) };
    }
    if (hasClass(node, "wp-block-verse")) {
      node.tagName = "p";
      node.children = linesOf(node.children);
    }
    if (node.tagName !== "pre" && node.tagName !== "code") return undefined;
    node.children = node.children.map(unshifted);
    return SKIP;
  });
}

const hasClass = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name);

function unfold(node: Element): void {
  node.tagName = "div";
  for (const child of node.children) {
    if (child.type === "element" && /^(?:tbody|thead|tfoot|tr|td|th)$/.test(child.tagName)) {
      unfold(child);
    }
  }
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "element") return [{ ...node, children: linesOf(node.children) }];
    if (node.type !== "text") return [node];
    return node.value
      .split("\n")
      .flatMap((value, line) => [...(line > 0 ? [h("br")] : []), { type: "text", value } as const]);
  });
}

function unshifted(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { tagName } = node;
  if (tagName !== "sup" && tagName !== "sub") {
    return { ...node, children: node.children.map(unshifted) };
  }
  return { type: "text", value: wordsOf(node) };
}

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
