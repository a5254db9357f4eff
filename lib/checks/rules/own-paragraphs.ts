import type { Paragraph, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { languageWithin } from "../../content/body/language-within.ts";

/**
 * The paragraphs of a text that are its writer's own, each with its words in lower case; what says that
 * it is in another language is not in it.
 */
export function ownParagraphs(
  tree: Root,
): readonly { node: Paragraph; words: readonly string[] }[] {
  const found: { node: Paragraph; words: readonly string[] }[] = [];
  visit(tree, (node) => {
    if (node.type === "blockquote" || (node.type === "mdxJsxFlowElement" && isApart(node.name)))
      return SKIP;
    if (node.type !== "paragraph") return undefined;
    const words =
      textOf(node.children.filter((child) => languageWithin(child) === undefined))
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    found.push({ node, words });
    return SKIP;
  });
  return found;
}

const isApart = (name: string | null) => name === "Quote" || name === "Lang";
