import type { Element, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { takeLinkedNotes } from "./linked-notes.ts";

/** A note of a text: its number, and what it says. */
export interface Note {
  readonly number: number;
  readonly content: readonly RootContent[];
}

/** Where a note's call stands: an element that nothing else makes. */
export const noteCall = "note-call";

/**
 * Takes the notes out of a text and leaves their calls: those of WordPress 6.3's footnotes block,
 * whose words are a custom field, and those that the text holds itself.
 */
export function takeNotes(tree: Root, field: string | undefined): Note[] {
  return [...fieldNotes(tree, field), ...linkedNotes(tree)].map(({ id, content }, index) => {
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

function linkedNotes(tree: Root): Found[] {
  return takeLinkedNotes(tree).map((note, index) => {
    const id = `linked ${index}`;
    call(note.call, id);
    return { id, content: note.content };
  });
}

function call(node: Element, id: string): void {
  node.tagName = noteCall;
  node.properties = { id };
  node.children = [];
}
