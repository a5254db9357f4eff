import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "./locales.ts";
import { typeset } from "./typography.ts";

/** Sets all text but code in the language's typography. */
export function spacing(locale: Locale) {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === "element" && node.tagName === "code") return SKIP;
      if (node.type === "text") node.value = typeset(node.value, locale);
      if (node.type === "element") {
        for (const name of ["alt", "caption", "credit", "author", "source", "title"]) {
          const value = node.properties[name];
          if (typeof value === "string") node.properties[name] = typeset(value, locale);
        }
      }
      return undefined;
    });
  };
}
