import type { Paragraph, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/** The paragraphs of a text that are its writer's own, each with its words in lower case. */
export function ownParagraphs(
  tree: Root,
): readonly { node: Paragraph; words: readonly string[] }[] {
  const found: { node: Paragraph; words: readonly string[] }[] = [];
  visit(tree, (node) => {
    if (node.type === "blockquote" || (node.type === "mdxJsxFlowElement" && node.name === "Quote"))
      return SKIP;
    if (node.type !== "paragraph") return undefined;
    const words =
      textOf(node)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    found.push({ node, words });
    return SKIP;
  });
  return found;
}
