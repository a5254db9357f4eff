import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from "mdast-util-mdx-jsx";

/** An element's props as they are written: strings, or true for a bare name. Nothing computed. */
export function literalProps(
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Record<string, string | true> {
  const props: Record<string, string | true> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || isComputed(attribute.value)) continue;
    props[attribute.name] = attribute.value ?? true;
  }
  return props;
}

/** A value in braces, which is code. */
function isComputed(value: MdxJsxAttribute["value"]): value is MdxJsxAttributeValueExpression {
  return typeof value === "object" && value !== null;
}
