import type { Nodes, Root } from "hast";
import { canonicalTag, type Locale } from "./locales.ts";
import { typeset } from "./typography.ts";

const shownProps = ["alt", "caption", "credit", "author", "source", "title"];

/** Sets all text but code in its language's typography: the tree's, or the one that a part names. */
export function spacing(locale: Locale) {
  return (tree: Root) => setWithin(tree, locale);
}

function setWithin(node: Nodes, around: Locale): void {
  if (node.type === "text") node.value = typeset(node.value, around);
  if (!("children" in node)) return;
  let locale = around;
  if (node.type === "element") {
    if (node.tagName === "code") return;
    const { properties } = node;
    for (const name of shownProps) {
      const value = properties[name];
      if (typeof value === "string") properties[name] = typeset(value, around);
    }
    if (typeof properties.lang === "string") locale = canonicalTag(properties.lang) ?? around;
  }
  for (const child of node.children) setWithin(child, locale);
}
