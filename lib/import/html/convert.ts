import type { Root as HtmlRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { linkAddresses } from "./addresses.ts";
import type { TextContext } from "./context.ts";
import { commentHandler, handlersFor } from "./handlers.ts";
import { liftImages, liftMore } from "./lift.ts";
import { oneLine } from "./nodes.ts";
import { type Note, takeNotes } from "./notes.ts";
import { withParagraphs } from "./paragraphs.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { tidy } from "./tidy.ts";

/** A post's text in this site's format. */
export interface Converted {
  /** MDX, below the frontmatter. */
  readonly body: string;
  /** The plain text of its first paragraphs, one after the other. */
  readonly opening: readonly string[];
}

const processor = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "_",
    rule: "-",
    // At the start of a line these two words would be code.
    unsafe: [
      { atBreak: true, character: "i", after: "mport\\b" },
      { atBreak: true, character: "e", after: "xport\\b" },
    ],
  })
  .freeze();

/**
 * A post's HTML, of the classic editor or of blocks, as MDX. `notes` is the custom field in which
 * WordPress keeps the footnotes block. Throws a RangeError where HTML is nested past any use.
 */
export function convert(html: string, notes: string | undefined, context: TextContext): Converted {
  const blocks = /<!--\s+wp:/.test(html);
  const { html: plain, remarks } = withoutShortcodes(html.replace(/\r\n?/g, "\n"), blocks);
  for (const remark of remarks) context.remark(remark);
  const tree = withParagraphs(fromHtml(plain, { fragment: true }), blocks);
  remarkOnBlocks(tree, context);
  const found = takeNotes(tree, notes);
  liftMore(tree);
  liftImages(tree);
  const children = [...markdown(tree, context), ...found.map((note) => definition(note, context))];
  const root: Root = { type: "root", children };
  tidy(root);
  linkAddresses(root);
  return { body: processor.stringify(root), opening: opening(root) };
}

function markdown(tree: HtmlRoot, context: TextContext): RootContent[] {
  const node = toMdast(tree, {
    document: true,
    handlers: handlersFor(context),
    nodeHandlers: { comment: commentHandler(context) },
  });
  return node.type === "root" ? node.children : [];
}

function definition({ number, content }: Note, context: TextContext): FootnoteDefinition {
  const children = markdown({ type: "root", children: [...content] }, context);
  const label = String(number);
  return {
    type: "footnoteDefinition",
    identifier: label,
    label,
    children: children as FootnoteDefinition["children"],
  };
}

const made = /^\s+wp:([a-z0-9/-]+)\s.*\/\s*$/s;

/** Blocks that hold no text: WordPress made it anew for each page. */
function remarkOnBlocks(tree: HtmlRoot, context: TextContext): void {
  visit(tree, "comment", ({ value }) => {
    if (/^\s*nextpage/.test(value)) context.remark({ kind: "page-break", about: {} });
    const name = made.exec(value)?.[1];
    if (name !== undefined && !/^(?:footnotes|more|nextpage|spacer|separator)$/.test(name)) {
      context.remark({ kind: "block", about: { name } });
    }
  });
}

const wordsOf = (node: PhrasingContent): string => (node.type === "break" ? " " : textOf(node));

function opening(root: Root): string[] {
  const texts: string[] = [];
  visit(root, (node) => {
    if (node.type === "blockquote" || node.type === "footnoteDefinition") return SKIP;
    if (node.type === "mdxJsxFlowElement" || node.type === "table") return SKIP;
    if (node.type !== "paragraph") return undefined;
    const text = oneLine(node.children.map(wordsOf).join(""));
    if (text !== "") texts.push(text);
    return SKIP;
  });
  return texts.slice(0, 5);
}
