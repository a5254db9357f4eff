import type { Nodes, Parents, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { inlineElement, link, text } from "./nodes.ts";

/**
 * Makes lines of what stands in cells and headings, where Markdown has room for one only: blocks are
 * parted by `<br/>`, a list's items have a dash.
 */
export function onOneLine(node: Root | Parents): void {
  for (const child of node.children) if ("children" in child) onOneLine(child);
  if (node.type !== "tableCell" && node.type !== "heading") return;
  const children = node.children as RootContent[];
  node.children = withoutEnds(parted(children.map((child) => inlineOf(child))));
}

/** A part of a line; `block` says that others stand above and below it. */
interface Part {
  readonly block: boolean;
  readonly content: PhrasingContent[];
}

function inlineOf(node: Nodes): Part {
  const within = "children" in node ? (node.children as Nodes[]) : [];
  switch (node.type) {
    case "break":
      return { block: false, content: [lineBreak()] };
    case "paragraph":
    case "heading":
      return { block: true, content: node.children };
    case "listItem":
      return { block: true, content: [text("– "), ...parted(within.map(inlineOf))] };
    case "mdxJsxFlowElement":
      if (node.name === "Figure") return { block: true, content: imageOf(node) };
      if (node.name === "Embed") {
        return { block: true, content: [link(propOf(node, "url"), propOf(node, "title"))] };
      }
      return { block: true, content: parted(within.map(inlineOf)) };
    case "list":
    case "blockquote":
      return { block: true, content: parted(within.map(inlineOf)) };
    case "code":
      return { block: true, content: [text(textOf(node))] };
    case "thematicBreak":
      return { block: true, content: [] };
    default:
      return { block: false, content: [node as PhrasingContent] };
  }
}

/** A figure as Markdown's own image, with the words below it. */
function imageOf(node: MdxJsxFlowElement): PhrasingContent[] {
  const value = (name: string) => propOf(node, name);
  const words = [value("caption"), value("credit")].filter((each) => each !== "").join(" – ");
  const image: PhrasingContent = { type: "image", url: value("src"), alt: value("alt") };
  return words === "" ? [image] : [image, lineBreak(), text(words)];
}

function propOf({ attributes }: MdxJsxFlowElement, name: string): string {
  const found = attributes.find((each) => "name" in each && each.name === name)?.value;
  return typeof found === "string" ? found : "";
}

const lineBreak = () => inlineElement("br");

function parted(parts: readonly Part[]): PhrasingContent[] {
  return parts.flatMap(({ block, content }, index) => {
    const before = parts[index - 1];
    const apart = before !== undefined && (block || before.block) && before.content.length > 0;
    return [...(apart && content.length > 0 ? [lineBreak()] : []), ...content];
  });
}

const isGap = (node: PhrasingContent | undefined) =>
  node !== undefined &&
  ((node.type === "text" && node.value.trim() === "") ||
    (node.type === "mdxJsxTextElement" && node.name === "br"));

function withoutEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isGap(node));
  const last = nodes.findLastIndex((node) => !isGap(node));
  return first < 0 ? [] : nodes.slice(first, last + 1);
}
