import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { fileReference } from "../../files/file-reference.ts";

/** What a link to a file beside the text is, until it is known where that file is. */
export const fileLink = "FileLink";

/** Links to files beside the text become elements of their own: on another page they lead elsewhere. */
export function fileLinks() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      const file = typeof href === "string" ? fileReference(href) : undefined;
      if (node.tagName !== "a" || file === undefined) return;
      node.tagName = fileLink;
      node.properties = { src: file.name, place: file.place };
    });
  };
}
