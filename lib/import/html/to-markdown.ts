import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";

type Handle = NonNullable<NonNullable<Options["handlers"]>["root"]>;

/** A text in this site's format, and the lines on which its parts stand, from 1. */
export interface Written {
  readonly body: string;
  readonly lines: ReadonlyMap<object, number>;
}

/** The lines of each text that is being written. */
const noted = new WeakMap<Root, Map<object, number>>();

/** The library tells each part's writer where it begins, and nobody else. */
const listening: Handle = (node: Root, _parent, state, info) => {
  const write = state.handle;
  const noting: typeof write = (part: Nodes, parent, its, at) => {
    noted.get(node)?.set(part, at.now.line);
    return write(part, parent, its, at);
  };
  state.handle = Object.assign(noting, write);
  return state.containerFlow(node, info);
};

const processor = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "_",
    rule: "-",
    handlers: { root: listening },
    // At the start of a line these two words would be code.
    unsafe: [
      { atBreak: true, character: "i", after: "mport\\b" },
      { atBreak: true, character: "e", after: "xport\\b" },
    ],
  })
  .freeze();

/** Writes a tree as MDX. */
export function written(root: Root): Written {
  const lines = new Map<object, number>();
  noted.set(root, lines);
  const body = processor.stringify(root);
  noteRows(root, lines);
  return { body, lines };
}

/** A table is written as a whole: its rows have a line each, the second one is no row. */
function noteRows(node: Nodes, lines: Map<object, number>): void {
  if (!("children" in node)) return;
  const first = node.type === "table" ? lines.get(node) : undefined;
  node.children.forEach((child, index) => {
    if (first === undefined) noteRows(child, lines);
    else noteAll(child, first + (index === 0 ? 0 : index + 1), lines);
  });
}

function noteAll(node: Nodes, line: number, lines: Map<object, number>): void {
  lines.set(node, line);
  if ("children" in node) for (const child of node.children) noteAll(child, line, lines);
}
