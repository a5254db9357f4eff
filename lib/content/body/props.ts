import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

/** An element's props as they are written: strings, or true for a bare name. Nothing computed. */
export function literalProps(
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Record<string, string | true> {
  const props = node.attributes.flatMap((attribute) => {
    if (attribute.type !== "mdxJsxAttribute") return [];
    if (typeof attribute.value === "string") return [[attribute.name, attribute.value] as const];
    return attribute.value === null || attribute.value === undefined
      ? [[attribute.name, true] as const]
      : [];
  });
  return Object.fromEntries(props);
}
