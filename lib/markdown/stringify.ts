import type { Link, Root, RootContent } from "mdast";
import { defaultHandlers, type Handle } from "mdast-util-to-markdown";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/**
 * A link whose address reads as it is asked for: of `?x=1\&y=2`, which only a parser of Markdown
 * understands, no escape is needed where no character reference follows.
 */
const link: Handle = (node: Link, parent, state, info) => {
  const written = defaultHandlers.link(node, parent, state, info);
  const at = written.lastIndexOf("](");
  return written.slice(0, at) + written.slice(at).replace(/\\&(?!#?\w+;)/g, "&");
};
const handlers = { link: Object.assign(link, { peek: defaultHandlers.link.peek }) };

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-", handlers })
  .freeze();

/** Markdown (CommonMark with GitHub's tables, notes and check lists) of a tree. */
export function markdownOf(children: RootContent[]): string {
  const root: Root = { type: "root", children };
  return processor.stringify(root);
}
