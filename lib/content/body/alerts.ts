import type { Blockquote, Paragraph, Parents, Root, Text } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { CalloutProps } from "./component-props.ts";

/** GitHub's names for what a box announces, and the tone that fits. */
export const alertTones: Readonly<Record<string, CalloutProps["tone"]>> = {
  note: "info",
  tip: "success",
  important: "info",
  warning: "warning",
  caution: "warning",
};

const name = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i;

/** What stands in the file before the words of the next line, in a quotation. */
const toNextLine = /\[![a-z]+\][ \t]*\n[ \t>]*/iy;

/**
 * Makes a box of each quotation that begins with `[!NOTE]` alone on its line, as GitHub shows it.
 * One whose name GitHub has not stays a quotation.
 */
export function boxAlerts(tree: Root, body: string): void {
  if (body.includes("[!")) boxWithin(tree, body);
}

function boxWithin(parent: Parents, body: string): void {
  parent.children = parent.children.map((node) => {
    if ("children" in node) boxWithin(node, body);
    return node.type === "blockquote" ? (boxOf(node, body) ?? node) : node;
  }) as typeof parent.children;
}

function boxOf(quotation: Blockquote, body: string): MdxJsxFlowElement | undefined {
  const [first, ...rest] = quotation.children;
  if (first?.type !== "paragraph") return undefined;
  const [opening] = first.children;
  if (opening?.type !== "text") return undefined;
  // A bracket that was escaped is one to be read.
  if (body[opening.position?.start.offset ?? 0] !== "[") return undefined;
  const found = name.exec(opening.value);
  const tone = toneOf(found?.[1] ?? "");
  if (found === null || tone === undefined) return undefined;
  const words = withoutName(first, opening, found[0].length, body);
  const children = words === undefined ? rest : [words, ...rest];
  if (children.length === 0) return undefined;
  const { position } = quotation;
  return {
    type: "mdxJsxFlowElement",
    name: "Callout",
    attributes: [{ type: "mdxJsxAttribute", name: "tone", value: tone }],
    children: children as MdxJsxFlowElement["children"],
    ...(position && { position }),
  };
}

function toneOf(written: string): CalloutProps["tone"] | undefined {
  const name = written.toLowerCase();
  return Object.hasOwn(alertTones, name) ? alertTones[name] : undefined;
}

/** The paragraph from its second line on; undefined if there is none. */
function withoutName(
  paragraph: Paragraph,
  opening: Text,
  length: number,
  body: string,
): Paragraph | undefined {
  const [, ...after] = paragraph.children;
  const words = opening.value.slice(length);
  if (words !== "") return { ...paragraph, children: [cut(opening, words, body), ...after] };
  // Two spaces at the end of the name's line are a line break to Markdown.
  const left = after[0]?.type === "break" ? after.slice(1) : after;
  return left.length === 0 ? undefined : { ...paragraph, children: left };
}

/** What is left of a text stands where it was written: advice is given at its place. */
function cut(opening: Text, value: string, body: string): Text {
  const { position } = opening;
  if (position?.start.offset === undefined) return { ...opening, value };
  toNextLine.lastIndex = position.start.offset;
  const offset = position.start.offset + (toNextLine.exec(body)?.[0].length ?? 0);
  const column = offset - body.lastIndexOf("\n", offset - 1);
  const start = { line: position.start.line + 1, column, offset };
  return { type: "text", value, position: { start, end: position.end } };
}
