import type { Element, Root } from "hast";
import type { Root as Parsed } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Handler } from "mdast-util-to-hast";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Locale } from "../../i18n/locales.ts";
import { readMessages } from "../../i18n/messages.ts";
import { spacing } from "../../i18n/rehype-spacing.ts";
import { parseBody } from "./parse-body.ts";
import { literalProps } from "./props.ts";
import { headingIds } from "./rehype/heading-ids.ts";
import { safeLinks } from "./rehype/safe-links.ts";
import { scrollingTables } from "./rehype/tables.ts";
import { plainTaskLists } from "./rehype/task-lists.ts";

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

/** The body, or what it was parsed to, as an HTML tree in its language's typography, with ids on headings and notes. */
export function toHast(body: string | Parsed, locale: Locale): Root {
  return hastOf(body, locale, handlers);
}

function hastOf(body: string | Parsed, locale: Locale, handlers: Options["handlers"]): Root {
  const { notes, backToText } = readMessages(locale).body;
  const options: Options = {
    handlers,
    clobberPrefix: "",
    footnoteLabel: notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) =>
      backToText.replace("{note}", again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
  };
  const processor = unified()
    .use(remarkRehype, options)
    .use(headingIds)
    .use(safeLinks)
    .use(plainTaskLists, locale)
    .use(scrollingTables, locale)
    .use(spacing, locale);
  return processor.runSync(typeof body === "string" ? parseBody(body) : body) as Root;
}

/**
 * An excerpt as it stands among others: without notes, which only the article shows, headings and
 * ids. `url` is the article's, at which its links are read.
 */
export function excerptToHast(excerpt: string, locale: Locale, url: string): Root {
  const tree = hastOf(excerpt, locale, { ...handlers, footnoteReference: nothing });
  tree.children = tree.children.filter((node) => node.type !== "element" || node.tagName !== "hr");
  visit(tree, "element", (node) => {
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = "p";
    delete node.properties.id;
    const { href } = node.properties;
    if (typeof href === "string") node.properties.href = readAt(url, href);
  });
  return tree;
}

/** Where an address leads that is read on the page of a path; from another page, too. */
function readAt(path: string, address: string): string {
  const page = new URL(path, "https://site.example");
  const target = new URL(address, page);
  if (target.origin !== page.origin || address.startsWith("/")) return address;
  return `${target.pathname}${target.search}${target.hash}`;
}
