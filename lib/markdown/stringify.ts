import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-" })
  .freeze();

/** Markdown (CommonMark with GitHub's tables, notes and check lists) of a tree. */
export function markdownOf(children: RootContent[]): string {
  const root: Root = { type: "root", children };
  return processor.stringify(root);
}
