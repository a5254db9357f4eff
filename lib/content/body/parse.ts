import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** MDX as a tree. Nothing of it is run. Throws a VFileMessage where the text can't be read. */
export function parseBody(body: string): Root {
  return processor.parse(body);
}
