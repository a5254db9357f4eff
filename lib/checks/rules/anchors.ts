import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { headingNames } from "../../content/body/rehype/heading-ids.ts";
import type { ArticleText } from "../article-text.ts";

/** The ids of a text's headings and notes, as its page has them. */
export function anchorsOf({ tree }: ArticleText): readonly string[] {
  const notes: string[] = [];
  visit(tree, "footnoteDefinition", ({ identifier }) => {
    notes.push(`fn-${identifier}`, `fnref-${identifier}`);
  });
  const given: string[] = [];
  visit(tree, "heading", ({ data }) => {
    if (data?.id !== undefined) given.push(data.id);
  });
  const headings: string[] = [...given];
  const nameOf = headingNames([
    ...given,
    ...(notes.length > 0 ? ["footnote-label", ...notes] : []),
  ]);
  visit(tree, "heading", (node) => {
    if (node.data?.id !== undefined) return;
    headings.push(nameOf(textOf(node, { includeImageAlt: false })));
  });
  return [...headings, ...notes];
}
