import type { Element } from "hast";

/** The elements of a name within another, in their order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === name ? [child] : all(child, name);
  });
}
