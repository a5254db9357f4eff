import type { Element, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** A note of a text: its number, and what it says. */
export interface Note {
  readonly number: number;
  readonly content: readonly RootContent[];
}

/** Where a note's call stands: an element that nothing else makes. */
export const noteCall = "note-call";

/**
 * Takes the notes out of a text and leaves their calls: those of WordPress 6.3's footnotes block,
 * whose words are a custom field, and those that word processors leave behind (`#_ftn1`).
 */
export function takeNotes(tree: Root, field: string | undefined): Note[] {
  return [...fieldNotes(tree, field), ...pastedNotes(tree)].map(({ id, content }, index) => {
    visit(tree, "element", (node) => {
      if (node.tagName === noteCall && node.properties.id === id) {
        node.properties.number = index + 1;
      }
    });
    return { number: index + 1, content };
  });
}

interface Found {
  readonly id: string;
  readonly content: readonly RootContent[];
}

function fieldNotes(tree: Root, field: string | undefined): Found[] {
  const said = new Map(parsed(field).map(({ id, content }) => [id, content]));
  const found: Found[] = [];
  visit(tree, "element", (node) => {
    const id = node.tagName === "sup" ? node.properties.dataFn : undefined;
    const content = typeof id === "string" ? said.get(id) : undefined;
    if (typeof id !== "string" || content === undefined) return;
    call(node, id);
    if (found.some((each) => each.id === id)) return;
    const { children } = fromHtml(content, { fragment: true });
    found.push({ id, content: children });
  });
  return found;
}

function parsed(field: string | undefined): readonly { id: string; content: string }[] {
  try {
    const list: unknown = JSON.parse(field ?? "[]");
    if (!Array.isArray(list)) return [];
    return list.flatMap((each: unknown) => {
      if (typeof each !== "object" || each === null) return [];
      const { id, content } = { id: undefined, content: undefined, ...each };
      return typeof id === "string" && typeof content === "string" ? [{ id, content }] : [];
    });
  } catch {
    return [];
  }
}

function pastedNotes(tree: Root): Found[] {
  const found: Found[] = [];
  const calls = new Set<string>();
  visit(tree, "element", (node) => {
    const id = /^#_(?:ftn|edn)(\d+)$/.exec(String(node.properties.href ?? ""))?.[1];
    if (node.tagName === "a" && id !== undefined) calls.add(id);
  });
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "p" || parent === undefined || index === undefined) return undefined;
    const mark = node.children.find((child) => child.type === "element" || textOf(child).trim());
    const back = mark?.type === "element" ? backTo(mark) : undefined;
    if (back === undefined || !calls.has(back)) return undefined;
    found.push({ id: back, content: node.children.filter((child) => child !== mark) });
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, "element", (node) => {
    const id = /^#_(?:ftn|edn)(\d+)$/.exec(String(node.properties.href ?? ""))?.[1];
    if (id !== undefined && found.some((each) => each.id === id)) call(node, id);
  });
  return found;
}

function backTo(mark: Element): string | undefined {
  const link =
    mark.tagName === "a" ? mark : mark.children.find((child) => child.type === "element");
  const href = link?.type === "element" ? String(link.properties.href ?? "") : "";
  return /^#_(?:ftn|edn)ref(\d+)$/.exec(href)?.[1];
}

function call(node: Element, id: string): void {
  node.tagName = noteCall;
  node.properties = { id };
  node.children = [];
}
