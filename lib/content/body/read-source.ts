import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseBody } from "./parse-body.ts";

/**
 * A body without what no reader is shown of it: editors' comments, and addresses and notes that are
 * defined below and referred to nowhere.
 */
export function readSource(body: string): string {
  const tree = parseBody(body);
  const named = new Set<string>();
  visit(tree, (node) => {
    if (/Reference$/.test(node.type) && "identifier" in node) named.add(nameOf(node));
  });
  const hidden: [start: number, end: number][] = [];
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    if (isAside(node, named)) hidden.push([start.offset, end.offset]);
  });
  let [read, at] = ["", 0];
  for (const [start, end] of hidden) {
    if (start < at) continue;
    read += body.slice(at, start);
    at = end;
  }
  return read + body.slice(at);
}

function isAside(node: Nodes, named: ReadonlySet<string>): boolean {
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return true;
  const defines = node.type === "definition" || node.type === "footnoteDefinition";
  return defines && !named.has(nameOf(node));
}

/** Notes and addresses may have the same names. */
const nameOf = ({ type, identifier }: { type: string; identifier: string }) =>
  `${type.startsWith("footnote") ? "note" : "address"} ${identifier}`;
