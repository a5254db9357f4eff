import type { Nodes, Root } from "mdast";
import { literalProps } from "./props.ts";

/** A text and its headings as they are read, without any mark-up. */
export interface PlainText {
  readonly headings: string;
  readonly text: string;
}

/** The props that readers see or hear. */
const shownProps = ["title", "alt", "caption", "credit", "author", "source"];

/** What a reader meets in a text, in its order. Comments are for editors and are never in it. */
export function plainText(tree: Root): PlainText {
  const headings: string[] = [];
  const text = wordsOf(tree, headings);
  return { headings: headings.join(" "), text: oneLine(text) };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function wordsOf(node: Nodes, headings: string[]): string {
  const inside = () =>
    "children" in node ? node.children.map((child) => wordsOf(child, headings)).join("") : "";
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "code":
      return ` ${node.value} `;
    case "image":
    case "imageReference":
      return ` ${node.alt ?? ""} `;
    case "break":
      return " ";
    case "heading": {
      const heading = oneLine(inside());
      headings.push(heading);
      return ` ${heading}${/[\p{L}\p{N}]$/u.test(heading) ? "." : ""} `;
    }
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": {
      const props = literalProps(node);
      if (node.name === "br") return " ";
      const shown = shownProps
        .map((name) => props[name])
        .filter((each) => typeof each === "string");
      return shown.length === 0 ? inside() : ` ${shown.join(" ")} ${inside()}`;
    }
    case "paragraph":
    case "tableCell":
      return ` ${inside()} `;
    default:
      return inside();
  }
}
