import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { markOf } from "./excerpt-mark.ts";

/**
 * The MDX above the mark, with the definitions that it refers to below it: a text that stands by
 * itself. Null when there is no mark, or nothing above it.
 */
export function excerptOf(tree: Root, body: string): string | null {
  const end = markOf(tree)?.node.position?.start.offset;
  if (end === undefined || !tree.children.some((block) => isShown(block) && startOf(block) < end)) {
    return null;
  }
  const above = body.slice(0, end).trim();
  const below = definitionsBelow(tree, end);
  return below.length === 0
    ? above
    : `${above}\n\n${writer.stringify({ type: "root", children: below })}`;
}

const writer = unified().use(remarkGfm).use(remarkStringify).freeze();

/** Comments are for editors, and definitions for what refers to them. */
function isShown({ type }: Nodes): boolean {
  return type !== "mdxFlowExpression" && !/definition$/i.test(type);
}

/** Without its definition a reference would be shown as it is typed, brackets and all. */
function definitionsBelow(tree: Root, end: number): (Definition | FootnoteDefinition)[] {
  const referred = new Set<string>();
  const defined = new Map<string, Definition | FootnoteDefinition>();
  visit(tree, (node) => {
    if (node.type === "definition" || node.type === "footnoteDefinition") {
      // Of two with one name the first one counts.
      if (!defined.has(nameOf(node))) defined.set(nameOf(node), node);
    } else if ("identifier" in node && startOf(node) < end) referred.add(nameOf(node));
  });
  return [...referred].flatMap((name) => {
    const node = defined.get(name);
    if (node === undefined || startOf(node) < end) return [];
    // What a note says is for those who read the article.
    return node.type === "definition" ? node : { ...node, children: [] };
  });
}

/** Notes and links have names of their own. */
function nameOf({ type, identifier }: Extract<Nodes, { identifier: string }>): string {
  return `${type.startsWith("footnote") ? "note" : "link"} ${identifier}`;
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
