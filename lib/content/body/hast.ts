import type { Element, Root } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Handler } from "mdast-util-to-hast";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Locale } from "../../i18n/locales.ts";
import { parseBody } from "./parse.ts";
import { literalProps } from "./props.ts";
import { headingIds } from "./rehype/heading-ids.ts";
import { safeLinks } from "./rehype/safe-links.ts";
import { spacing } from "./rehype/spacing.ts";
import { scrollingTables } from "./rehype/tables.ts";
import { plainTaskLists } from "./rehype/task-lists.ts";

const labels = {
  fr: { notes: "Notes", back: (note: string) => `Retour au texte, appel de note ${note}` },
  en: { notes: "Notes", back: (note: string) => `Back to the text, note ${note}` },
};

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** An MDX element becomes a plain one of the same name: data for the renderer, never code. */
const plainElement: Handler = (state, node: JsxElement): Element => ({
  type: "element",
  tagName: node.name ?? "span",
  properties: literalProps(node),
  children: state.all(node) as Element["children"],
});

const nothing: Handler = () => undefined;

const handlers = {
  mdxJsxFlowElement: plainElement,
  mdxJsxTextElement: plainElement,
  mdxFlowExpression: nothing,
  mdxTextExpression: nothing,
};

/**
 * The body as an HTML tree in its language's typography, with ids on headings and notes.
 * `prefix` keeps the notes of two texts on one page apart.
 */
export function toHast(body: string, locale: Locale, prefix = ""): Root {
  const options: Options = {
    handlers,
    clobberPrefix: prefix,
    footnoteLabel: labels[locale].notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) =>
      labels[locale].back(again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
  };
  const processor = unified()
    .use(remarkRehype, options)
    .use(headingIds)
    .use(safeLinks)
    .use(plainTaskLists, locale)
    .use(scrollingTables, locale)
    .use(spacing, locale);
  return processor.runSync(parseBody(body)) as Root;
}

/** An excerpt as it stands among others: no notes, images or headings. */
export function excerptToHast(excerpt: string, locale: Locale): Root {
  // Its notes stand below the mark, where only the article shows them.
  const tree = toHast(excerpt.replace(/\[\^[^[\]\s]+\]/g, ""), locale);
  tree.children = tree.children.filter(
    (node) => node.type !== "element" || !/^(?:section|Figure|hr)$/.test(node.tagName),
  );
  visit(tree, "element", (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (isNoteCall(node) || node.tagName === "img") {
      parent.children.splice(index, 1);
      return index;
    }
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = "p";
    delete node.properties.id;
    return undefined;
  });
  return tree;
}

/** Markdown's own, and not an editor's <sup>. */
function isNoteCall({ tagName, children: [first] }: Element): boolean {
  return (
    tagName === "sup" && first?.type === "element" && first.properties.dataFootnoteRef !== undefined
  );
}
