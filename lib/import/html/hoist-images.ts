import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";

/** Texts within which an image can't stand as a figure of its own. */
const texts: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * Images out of the paragraphs and headings they stand in: a figure is a block. What stood before
 * an image stays before it.
 */
export function liftImages(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "table" || node.tagName === "figure") return SKIP;
    if (!texts.has(node.tagName) || parent === undefined || index === undefined) return undefined;
    const images: Element[] = [];
    const rest = without(node.children, images);
    if (images.length === 0) return undefined;
    const [first] = node.children;
    const leads = first !== undefined && holdsImage(first);
    const figures = images.map((image) => h("figure", [image]));
    const text: Element[] = isEmpty(rest) ? [] : [{ ...node, children: rest }];
    const parts: ElementContent[] = leads ? [...figures, ...text] : [...text, ...figures];
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function without(
  nodes: readonly ElementContent[],
  images: Element[],
  link?: Element,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    if (node.tagName === "img") {
      images.push(link === undefined ? node : { ...link, children: [node] });
      return [];
    }
    const alone = node.tagName === "a" && textOf(node).trim() === "";
    const children = without(node.children, images, alone ? node : link);
    // What only led to the image goes with it.
    return isEmpty(children) && holdsImage(node) ? [] : [{ ...node, children }];
  });
}

function holdsImage(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  return node.tagName === "img" || node.children.some(holdsImage);
}

function isEmpty(nodes: readonly ElementContent[]): boolean {
  return nodes.every(
    (node) =>
      (node.type === "text" && node.value.trim() === "") ||
      (node.type === "element" && node.tagName === "br"),
  );
}

const isMore = (node: RootContent | ElementContent): boolean =>
  node.type === "comment" && /^\s*more\b/.test(node.value);

/**
 * The comment that ends an excerpt, out of whatever it stands in; a paragraph is parted there. Only
 * the first one counts.
 */
export function liftMore(tree: Root): void {
  let found = false;
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== "element" || !holdsMore(node)) {
      const again = isMore(node) && found;
      found ||= isMore(node);
      return again ? [] : [node];
    }
    if (found) return [withoutMore(node)];
    found = true;
    const mark = { type: "comment", value: "more" } as const;
    const at = node.tagName === "p" ? node.children.findIndex(isMore) : -1;
    if (at < 0) return [withoutMore(node), mark];
    const after = withoutMore(h("p", node.children.slice(at + 1)));
    return [h("p", node.children.slice(0, at)), mark, after];
  });
}

const holdsMore = (node: Element): boolean =>
  node.children.some((child) => isMore(child) || (child.type === "element" && holdsMore(child)));

function withoutMore(node: Element): Element {
  const children = node.children
    .filter((child) => !isMore(child))
    .map((child) => (child.type === "element" ? withoutMore(child) : child));
  return { ...node, children };
}
