import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { Paragraph, Root as Parsed, Table } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { defaultHandlers, type Handler } from "mdast-util-to-hast";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { directionOf, type Locale } from "../../i18n/locales.ts";
import { readMessages } from "../../i18n/messages.ts";
import { spacing } from "../../i18n/rehype-spacing.ts";
import { languageWithin } from "./language-within.ts";
import { parseBody } from "./parse-body.ts";
import { literalProps } from "./props.ts";
import { fileLinks } from "./rehype/file-links.ts";
import { headingIds } from "./rehype/heading-ids.ts";
import { safeLinks } from "./rehype/safe-links.ts";
import { scrollingTables } from "./rehype/tables.ts";
import { plainTaskLists } from "./rehype/task-lists.ts";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** An MDX element becomes a plain one of the same name: data for the renderer, never code. */
const plainElement: Handler = (state, node: JsxElement): Element => ({
  type: "element",
  ...(node.name === "Lang"
    ? inItsLanguage(node)
    : { tagName: node.name ?? "span", properties: literalProps(node) }),
  children: state.all(node) as Element["children"],
});

/** HTML has a way of its own to say it: what reads pages and feeds knows nothing of `<Lang>`. */
function inItsLanguage(node: JsxElement): Pick<Element, "tagName" | "properties"> {
  const language = languageWithin(node);
  return {
    tagName: node.type === "mdxJsxFlowElement" ? "div" : "span",
    properties: language === undefined ? {} : { lang: language, dir: directionOf(language) },
  };
}

const nothing: Handler = () => undefined;

/** A caption stands within its table, wherever it was written beside it. */
const table: Handler = (state, node: Table): Element => {
  const made = defaultHandlers.table(state, node);
  const { caption } = node.data ?? {};
  if (caption === undefined) return made;
  const children = state.all(caption) as Element["children"];
  return { ...made, children: [h("caption", children), ...made.children] };
};
const paragraph: Handler = (state, node: Paragraph) =>
  node.data?.captionSign === undefined ? defaultHandlers.paragraph(state, node) : undefined;

const handlers = {
  table,
  paragraph,
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
    .use(fileLinks)
    .use(plainTaskLists, locale)
    .use(scrollingTables, locale)
    .use(spacing, locale);
  return processor.runSync(typeof body === "string" ? parseBody(body) : body) as Root;
}

/**
 * An excerpt as it stands among others: without notes, which only the article shows, headings, ids and
 * players of other hosts. `url` is the article's, at which its links are read.
 */
export function excerptToHast(excerpt: string, locale: Locale, url: string): Root {
  const tree = hastOf(excerpt, locale, { ...handlers, footnoteReference: nothing });
  tree.children = tree.children.filter((node) => node.type !== "element" || node.tagName !== "hr");
  visit(tree, "element", (node) => {
    if (node.tagName === "Embed") Object.assign(node, linkTo(node));
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = "p";
    delete node.properties.id;
    const { href } = node.properties;
    if (typeof href === "string") node.properties.href = readAt(url, href);
  });
  return tree;
}

/** What another host plays is loaded on the article's own page alone. */
function linkTo({ properties: { url, title } }: Element): Element {
  return h("p", [h("a", { href: String(url) }, String(title))]);
}

/** Where an address leads that is read on the page of a path; from another page, too. */
function readAt(path: string, address: string): string {
  const page = new URL(path, "https://site.example");
  const target = new URL(address, page);
  if (target.origin !== page.origin || address.startsWith("/")) return address;
  return `${target.pathname}${target.search}${target.hash}`;
}
