import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { boxAlerts } from "./alerts.ts";
import { endBareAddresses } from "./bare-addresses.ts";
import { markup } from "./markup/markup.ts";
import { type Mistake, Mistakes } from "./markup/mistake.ts";
import { nameHeadings } from "./named-headings.ts";
import { plainAddresses } from "./plain-addresses.ts";
import { cleanReferences } from "./references.ts";
import { captionTables } from "./table-captions.ts";

/** A body as a tree, and all that in it is not written as it must be, in the order of the text. */
export interface Reading {
  readonly tree: Root;
  readonly mistakes: readonly Mistake[];
}

/** Reads a body to its end, whatever stands in it. Nothing of it is run. */
export function readBody(body: string): Reading {
  const mistakes = new Mistakes();
  const processor = unified().use(remarkParse).use(markup, mistakes).use(remarkGfm);
  const tree = processor.parse(body);
  if (body.includes("&#")) cleanReferences(tree, body);
  endBareAddresses(tree, body);
  plainAddresses(tree);
  boxAlerts(tree, body);
  nameHeadings(tree, body, mistakes);
  captionTables(tree, body);
  return { tree, mistakes: mistakes.all() };
}

/** The tree of a body. Nothing of it is run. */
export function parseBody(body: string): Root {
  return readBody(body).tree;
}
