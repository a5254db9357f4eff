import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { clean } from "../characters.ts";

/**
 * Cleans what was written as a reference, such as `&#12;`: it is a sign only now that the text is
 * parsed, and a file that is clean may still have it.
 */
export function cleanReferences(tree: Root, body: string): void {
  visit(tree, (node) => {
    if (!isWithReference(node, body)) return;
    if (node.type === "text") node.value = clean(node.value).text;
    if ("alt" in node && node.alt) node.alt = clean(node.alt).text;
    if ("title" in node && node.title) node.title = clean(node.title).text;
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    for (const attribute of node.attributes) {
      if (typeof attribute.value === "string") attribute.value = clean(attribute.value).text;
    }
  });
}

function isWithReference({ position }: Nodes, body: string): boolean {
  const reference = body.indexOf("&#", position?.start.offset ?? 0);
  return reference >= 0 && reference < (position?.end.offset ?? body.length);
}
