import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { fileReference } from "../files/file-reference.ts";
import { literalProps } from "./props.ts";

/** The files beside a text that it gives to its readers, by the names it has for them, in its order. */
export function namedFiles(tree: Root): readonly string[] {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "definition") {
      const name = fileReference(node.url)?.name;
      if (name !== undefined) names.add(name);
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const { src } = literalProps(node);
      if (node.name === "Document" && typeof src === "string") names.add(src);
    }
  });
  return [...names];
}
