import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Locale } from "../../../i18n/locales.ts";

const words = { fr: { done: "Fait", open: "À faire" }, en: { done: "Done", open: "To do" } };

/** A check list is read, not filled in: its disabled boxes become marks with a name. */
export function plainTaskLists(locale: Locale) {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "input" || parent === undefined || index === undefined) return;
      const done = Boolean(node.properties.checked);
      const mark: Element = {
        type: "element",
        tagName: "span",
        properties: {
          className: ["task-mark"],
          role: "img",
          ariaLabel: done ? words[locale].done : words[locale].open,
          dataDone: done ? "" : undefined,
        },
        children: [],
      };
      parent.children[index] = mark;
    });
  };
}
