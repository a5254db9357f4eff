import GithubSlugger from "github-slugger";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Text } from "../text.ts";

/** The ids of a text's headings and notes, as its page has them (see `rehype/heading-ids`). */
export function anchorsOf({ tree }: Text): readonly string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  visit(tree, (node) => {
    if (node.type === "heading") {
      anchors.push(slugger.slug(textOf(node, { includeImageAlt: false })) || "s");
    } else if (node.type === "footnoteDefinition") {
      anchors.push(`fn-${node.identifier}`, `fnref-${node.identifier}`);
    }
  });
  return anchors;
}
