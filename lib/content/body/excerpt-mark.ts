import type { Nodes, Root } from "mdast";
import { EXIT, visit } from "unist-util-visit";

type Expression = Extract<Nodes, { type: "mdxFlowExpression" | "mdxTextExpression" }>;

/** The comment that ends the excerpt of a text. */
export interface Mark {
  readonly node: Expression;
  /** What the text has it in, so that nothing can be cut there; undefined for one that counts. */
  readonly inside: Nodes | undefined;
}

const written = /^\s*\/\*\s*(?:suite|more)\s*\*\/\s*$/i;

/** The first mark of a text: between its blocks, or in the words of a paragraph. Code has none. */
export function markOf(tree: Root): Mark | undefined {
  for (const block of tree.children) {
    for (const part of block.type === "paragraph" ? block.children : [block]) {
      if (isMark(part)) return { node: part, inside: undefined };
      const node = markWithin(part);
      if (node !== undefined) return { node, inside: part };
    }
  }
  return undefined;
}

function markWithin(part: Nodes): Expression | undefined {
  let found: Expression | undefined;
  visit(part, (node) => {
    if (!isMark(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function isMark(node: Nodes): node is Expression {
  const isExpression = node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
  return isExpression && written.test(node.value);
}
