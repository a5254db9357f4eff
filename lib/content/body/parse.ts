import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { endBareAddresses } from "./bare-addresses.ts";
import { plainAddresses } from "./plain-addresses.ts";
import { cleanReferences } from "./references.ts";

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** MDX as a tree. Nothing of it is run. Throws a VFileMessage where the text can't be read. */
export function parseBody(body: string): Root {
  const tree = processor.parse(body);
  if (body.includes("&#")) cleanReferences(tree, body);
  endBareAddresses(tree, body);
  plainAddresses(tree);
  return tree;
}
