import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { fileReference } from "../files/file-reference.ts";
import { literalProps } from "./props.ts";

/** The props of a component that name files beside the text; an image's is another affair. */
export function fileProps(component: string | null): readonly string[] {
  if (component === "Document") return ["src"];
  return component === "Video" || component === "Audio" ? ["src", "captions", "transcript"] : [];
}

/** The files beside a text that it gives to its readers, by the names it has for them, in its order. */
export function namedFiles(tree: Root): readonly string[] {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "definition") {
      const name = fileReference(node.url)?.name;
      if (name !== undefined) names.add(name);
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const props = literalProps(node);
      for (const prop of fileProps(node.name)) {
        const name = props[prop];
        if (typeof name === "string") names.add(name);
      }
    }
  });
  return [...names];
}
