import type { BlockContent, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";

export const text = (value: string): PhrasingContent => ({ type: "text", value });

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: "paragraph",
  children,
});

export const link = (url: string, words: string): PhrasingContent => ({
  type: "link",
  url,
  children: [text(words)],
});

/** A component as an editor writes it, with the props that have a value. */
export function component(
  name: string,
  props: Readonly<Record<string, string | undefined>>,
  children: BlockContent[] = [],
): MdxJsxFlowElement {
  const attributes = Object.entries(props).flatMap(([prop, value]) => {
    const plain = oneLine(value ?? "");
    return plain === "" ? [] : [{ type: "mdxJsxAttribute", name: prop, value: plain } as const];
  });
  return { type: "mdxJsxFlowElement", name, attributes, children };
}

/** Where the excerpt ends. */
export const excerptMark = (word: "suite" | "more"): RootContent => ({
  type: "mdxFlowExpression",
  value: `/* ${word} */`,
});

/** A text on one line, without spaces that follow each other. */
export const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
