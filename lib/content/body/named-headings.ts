import type { Heading, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Position } from "../problem.ts";
import type { Mistakes } from "./markup/mistake.ts";

declare module "mdast" {
  interface HeadingData {
    /** The id that an editor gave it, and where it is written. */
    id?: string;
    idAt?: Position;
  }
}

// {#id}, as Pandoc and Docusaurus have it, and the same in a comment, which any reader of MDX takes.
const anywhere = /\{\s*(?:\/\*\s*)?#/;

/** Whether a text may have a heading that an editor named. */
export const mayNameHeadings = (body: string): boolean => anywhere.test(body);

/**
 * Gives each heading the id that is written at its end, which then keeps its address when its words
 * change. Anywhere else `{#…}` names nothing: a mistake.
 */
export function nameHeadings(tree: Root, body: string, mistakes: Mistakes): void {
  if (!mayNameHeadings(body)) return;
  visit(tree, (node) => {
    if (node.type === "heading") nameHeading(node);
    if (node.type !== "mdxTextExpression" || !node.value.startsWith("#")) return;
    const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
    mistakes.add({ kind: "attributes", at: { line, column, offset }, about: {} });
  });
}

function nameHeading(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== "mdxTextExpression") return;
  const id = idIn(last.value);
  if (id === undefined) return;
  heading.children.pop();
  const before = heading.children.at(-1);
  if (before?.type === "text") before.value = before.value.trimEnd();
  const idAt = last.position?.start;
  heading.data = { ...heading.data, id, ...(idAt && { idAt }), hProperties: { id } };
}

function idIn(braces: string): string | undefined {
  if (braces.startsWith("#")) return braces.slice(1).trim();
  const comment = braces.trim().slice(2, -2).trim();
  // A space after the sign is how one writes a note to oneself.
  return /^#\S/.test(comment) ? comment.slice(1) : undefined;
}
