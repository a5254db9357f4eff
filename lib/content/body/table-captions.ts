import type { Paragraph, Parents, Root, RootContent, Table, Text } from "mdast";
import { languages } from "../../i18n/languages/register.ts";

declare module "mdast" {
  interface TableData {
    /** The paragraph above or below it that says what it shows. */
    caption?: Paragraph;
  }
  interface ParagraphData {
    /** That it is the caption of a table, and what was typed before its words. */
    captionSign?: string;
  }
}

const words = [...new Set(languages.map(({ texts }) => texts.body.table))].join("|");
const sign = `(?:${words})(?:[ \u00a0\u202f]\\d{1,3})?[ \u00a0\u202f]?[:：]`;
const anywhere = new RegExp(sign, "i");
const beginning = new RegExp(`^${sign}\\s+`, "i");

/**
 * Gives each table its caption: a paragraph right above or below it that begins with « Table: », in any
 * language of the interface, as Pandoc has it. The paragraph stays where it stands, without that word.
 */
export function captionTables(tree: Root, body: string): void {
  if (body.includes("|") && anywhere.test(body)) captionWithin(tree);
}

function captionWithin(parent: Parents): void {
  const nodes = parent.children as RootContent[];
  nodes.forEach((node, index) => {
    if (node.type === "table") captionOne(node, [nodes[index - 1], nodes[index + 1]]);
    else if (node.type !== "paragraph" && "children" in node) captionWithin(node);
  });
}

function captionOne(table: Table, beside: readonly (RootContent | undefined)[]): void {
  for (const node of beside) {
    const written = node && captionWritten(node);
    if (written === undefined) continue;
    const { paragraph, text, sign } = written;
    // With its number, as « Table 2: », the word is a part of what is read.
    const left = /\d/.test(sign) ? "" : sign;
    text.value = text.value.slice(left.length);
    paragraph.data = { ...paragraph.data, captionSign: left };
    table.data = { ...table.data, caption: paragraph };
    return;
  }
}

/** What is written as a caption and is not one yet: no table is right above or below it, or two of them are. */
export function captionWritten(
  node: RootContent,
): { paragraph: Paragraph; text: Text; sign: string } | undefined {
  if (node.type !== "paragraph" || node.data?.captionSign !== undefined) return undefined;
  const [text] = node.children;
  const sign = text?.type === "text" ? beginning.exec(text.value)?.[0] : undefined;
  return text?.type === "text" && sign !== undefined ? { paragraph: node, text, sign } : undefined;
}
