import type { Root as HtmlRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Placed, Remark } from "../report/finding.ts";
import { linkAddresses } from "./addresses.ts";
import { plainBlocks, remarkOnComments, withSharedBlocks } from "./blocks.ts";
import { onOneLine } from "./cells.ts";
import type { Sources, TextContext } from "./context.ts";
import { commentHandler, handlersFor } from "./handlers.ts";
import { nameHeadings } from "./heading-names.ts";
import { liftImages, liftMore } from "./hoist-images.ts";
import { imageUse } from "./image-use.ts";
import { remarkOnShortcodes } from "./literal-shortcodes.ts";
import { oneLine } from "./nodes.ts";
import { type Note, takeNotes } from "./notes.ts";
import { withParagraphs } from "./paragraphs.ts";
import { framePictures } from "./pictures.ts";
import { shifted } from "./plain-text.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { lineFinder, numbered, numberOf } from "./source-lines.ts";
import { tidy } from "./tidy.ts";
import { written } from "./to-markdown.ts";

/** A post's text in this site's format. */
export interface Converted {
  /** MDX, below the frontmatter. */
  readonly body: string;
  /** The plain text of its first paragraphs, one after the other. */
  readonly opening: readonly string[];
  /** What a person must look at, with its line in the body, from 1. */
  readonly remarks: readonly Placed[];
  /** The line on which an image is shown first, by its name. */
  readonly images: ReadonlyMap<string, number | undefined>;
}

/**
 * A post's HTML, of the classic editor or of blocks, as MDX. `notes` is the custom field in which
 * WordPress keeps the footnotes block. Throws a RangeError where HTML is nested past any use.
 */
export function convert(html: string, notes: string | undefined, sources: Sources): Converted {
  const remarks: { remark: Remark; number: number }[] = [];
  const shown = new Map<string, number>();
  const context: TextContext = {
    ...sources,
    image: (element) => {
      const known = sources.image(imageUse(element));
      if (known !== undefined)
        shown.set(known.name, shown.get(known.name) ?? numberOf(element) ?? 0);
      return known;
    },
    headingIds: new Map(),
    remark: (remark, at) => remarks.push({ remark, number: numberOf(at) ?? 0 }),
  };
  const whole = withSharedBlocks(html.replace(/\r\n?/g, "\n"), sources);
  const blocks = /<!--\s+wp:/.test(whole);
  const plain = withoutShortcodes(whole, blocks, sources);
  const tree = withParagraphs(fromHtml(plain, { fragment: true }), blocks);
  plainBlocks(tree);
  const found = takeNotes(tree, notes);
  liftMore(tree);
  framePictures(tree);
  liftImages(tree);
  numberAll(tree, found);
  remarkOnComments(tree, context);
  remarkOnShortcodes(tree, context);
  const children = [...markdown(tree, context), ...found.map((note) => definition(note, context))];
  const root: Root = { type: "root", children };
  onOneLine(root);
  tidy(root);
  linkAddresses(root);
  nameHeadings(root, context.headingIds);
  const codes = new Set(remarks.flatMap(({ remark }) => remark.about.code ?? []));
  const { body, lines } = written(root);
  const lineOf = lineFinder(root, lines);
  return {
    body,
    opening: opening(root).flatMap((words) => withoutCodes(words, codes)),
    remarks: remarks.map(({ remark, number }) => ({ ...remark, line: lineOf(number) })),
    images: new Map([...shown].map(([name, number]) => [name, lineOf(number)])),
  };
}

function numberAll(tree: HtmlRoot, notes: readonly Note[]): void {
  let next = numbered(tree, 0);
  for (const { content } of notes) for (const node of content) next = numbered(node, next);
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

/** Words without the codes of programs, which say nothing by themselves. */
function withoutCodes(words: string, codes: ReadonlySet<string>): string[] {
  const plain = words.replace(/\[\/?([\w-]+)(?:[^\w\][-][^\][]*)?\]/g, (code, name: string) =>
    codes.has(`[${name}]`) ? " " : code,
  );
  return oneLine(plain) === "" ? [] : [oneLine(plain)];
}

function wordsOf(node: PhrasingContent): string {
  if (node.type === "break") return " ";
  if (!("children" in node)) return textOf(node);
  const inside = node.children.map(wordsOf).join("");
  const name = node.type === "mdxJsxTextElement" ? node.name : undefined;
  if (name === "br") return " ";
  return name === "sup" || name === "sub" ? shifted(name, inside) : inside;
}

function opening(root: Root): string[] {
  const texts: string[] = [];
  visit(root, (node) => {
    if (node.type === "blockquote" || node.type === "footnoteDefinition") return SKIP;
    if (node.type === "mdxJsxFlowElement" || node.type === "table") return SKIP;
    if (node.type !== "paragraph") return undefined;
    const text = oneLine(node.children.map(wordsOf).join(""));
    // A link alone stands for what was played there.
    const [only] = node.children;
    const isLink = node.children.length === 1 && only?.type === "link";
    if (text !== "" && !isLink) texts.push(text);
    return SKIP;
  });
  return texts.slice(0, 5);
}
