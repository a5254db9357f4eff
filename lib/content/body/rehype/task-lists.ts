import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Locale } from "../../../i18n/locales.ts";
import { readMessages } from "../../../i18n/messages.ts";

/** A check list is read, not filled in: its disabled boxes become marks with a name. */
export function plainTaskLists(locale: Locale) {
  const words = readMessages(locale).body;
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
          ariaLabel: done ? words.done : words.open,
          dataDone: done ? "" : undefined,
        },
        children: [],
      };
      parent.children[index] = mark;
    });
  };
}
