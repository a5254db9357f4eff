import type { BlockContent, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

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
  return { type: "mdxJsxFlowElement", name, attributes: attributesOf(props), children };
}

/** An element that a text may have within a line. */
export function inlineElement(
  name: "sup" | "sub" | "abbr" | "br" | "Lang",
  children: PhrasingContent[] = [],
  props: Readonly<Record<string, string | undefined>> = {},
): MdxJsxTextElement {
  return { type: "mdxJsxTextElement", name, attributes: attributesOf(props), children };
}

function attributesOf(props: Readonly<Record<string, string | undefined>>) {
  return Object.entries(props).flatMap(([prop, value]) => {
    const plain = oneLine(value ?? "");
    return plain === "" ? [] : [{ type: "mdxJsxAttribute", name: prop, value: plain } as const];
  });
}

/** Where the excerpt ends. */
export const excerptMark = (word: "suite" | "more"): RootContent => ({
  type: "mdxFlowExpression",
  value: `/* ${word} */`,
});

/** A text on one line, without spaces that follow each other. */
export const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
