import type { Nodes, Parents, PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { text } from "./nodes.ts";

/**
 * Mends in place what visual editors leave behind and Markdown can't say: emphasis of nothing, of
 * spaces at its ends, and the same twice in a row; paragraphs of nothing.
 */
export function tidy(node: Parents): void {
  for (const child of node.children) if ("children" in child) tidy(child);
  const children = node.children as Nodes[];
  const mended = children.flatMap((child): Nodes[] => {
    if (child.type === "strong" || child.type === "emphasis" || child.type === "delete") {
      return spacesOut(child);
    }
    if (child.type === "link") return textOf(child) === "" && !child.children.length ? [] : [child];
    const blank = child.type === "paragraph" || child.type === "heading";
    return blank && isBlank(child.children) ? [] : [child];
  });
  const merged: Nodes[] = [];
  for (const child of mended) {
    const before = merged.at(-1);
    if (before?.type === "strong" && child.type === "strong")
      before.children.push(...child.children);
    else if (before?.type === "emphasis" && child.type === "emphasis") {
      before.children.push(...child.children);
    } else if (before?.type === "text" && child.type === "text") before.value += child.value;
    else merged.push(child);
  }
  node.children = merged as typeof node.children;
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) => node.type === "break" || (node.type === "text" && node.value.trim() === ""),
  );
}

type Marked = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

function spacesOut(node: Marked): Nodes[] {
  const { children } = node;
  if (isBlank(children)) return children;
  const before = children[0]?.type === "text" ? (/^\s+/.exec(children[0].value)?.[0] ?? "") : "";
  const last = children.at(-1);
  const after = last?.type === "text" ? last.value.slice(last.value.trimEnd().length) : "";
  if (children[0]?.type === "text") children[0].value = children[0].value.slice(before.length);
  if (last?.type === "text") last.value = last.value.slice(0, last.value.length - after.length);
  return [...(before ? [text(before)] : []), node, ...(after ? [text(after)] : [])];
}
