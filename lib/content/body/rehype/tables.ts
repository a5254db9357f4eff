import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "../../../i18n/locales.ts";
import { readMessages } from "../../../i18n/messages.ts";

/** A wide table scrolls within its own region, which the keyboard can reach. */
export function scrollingTables(locale: Locale) {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const { align, ...properties } = node.properties;
      if (node.tagName === "th") properties.scope = "col";
      // A class and not a style attribute: a strict policy allows no inline style.
      if (typeof align === "string") properties.className = [`align-${align}`];
      node.properties = properties;
    });
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "table" || parent === undefined || index === undefined) return;
      parent.children[index] = {
        type: "element",
        tagName: "div",
        properties: {
          className: ["table-scroll"],
          role: "region",
          ariaLabel: readMessages(locale).body.table,
          tabIndex: 0,
        },
        children: [node],
      };
      return SKIP;
    });
  };
}
