import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** What nobody sees of an address that was copied from a message or a document. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060-\u2064]/gu;

/** Rids addresses of signs that nobody typed: with one of them, another page would be asked for. */
export function plainAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
    node.url = node.url.replace(invisible, "").trim();
  });
}
