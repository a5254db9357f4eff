import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Node } from "unist";
import type { Position } from "../../content/problem.ts";
import { type ArticleText, endOf, startOf } from "../article-text.ts";

/** Whether a part of a text is a tag that an editor wrote. */
export function isElement(node: Node): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Where a prop's value stands, between its quotation marks. */
export function valuePlace(
  text: ArticleText,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  prop: string,
): Position {
  const attribute = node.attributes.find((part) => "name" in part && part.name === prop);
  if (attribute === undefined) return text.at(startOf(node));
  const source = text.body.slice(startOf(attribute), endOf(attribute));
  return text.at(startOf(attribute) + (/["']/.exec(source)?.index ?? -1) + 1);
}
