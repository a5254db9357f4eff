import type { Element, ElementContent } from "hast";
import { defaultHandlers, type State } from "hast-util-to-mdast";
import { h } from "hastscript";
import type { RootContent } from "mdast";
import { captionWritten } from "../../content/body/table-captions.ts";
import { languageOf } from "../../i18n/language-of.ts";
import type { TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { phrases } from "./inline.ts";
import { paragraph, text } from "./nodes.ts";
import { wordsOf } from "./plain-text.ts";

/** A table, the names of its rows in bold, below its caption. */
export function table(state: State, element: Element, context: TextContext): RootContent[] {
  const [caption] = all(element, "caption");
  const made = defaultHandlers.table(state, withNamedRows(element)) as RootContent;
  return caption === undefined ? [made] : [tableCaption(state, caption, context), made];
}

/** What a table shows, as a paragraph that the site reads as its caption. */
export function tableCaption(state: State, element: Element, { locale }: TextContext): RootContent {
  const { texts, colon } = languageOf(locale);
  const own = paragraph(...phrases(state, element));
  if (captionWritten(own) !== undefined) return own;
  return paragraph(text(`${texts.body.table}${colon.replace("\u00a0", " ")}`), ...own.children);
}

/** Markdown has names for columns alone: those of rows are words in bold. */
function withNamedRows(element: Element): Element {
  const [, ...rows] = all(element, "tr");
  const named = new Set(rows.flatMap((row) => row.children.find(isElement) ?? []));
  const within = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    if (!named.has(node) || node.tagName !== "th" || wordsOf(node) === "") {
      return { ...node, children: node.children.map(within) };
    }
    return all(node, "strong").length + all(node, "b").length > 0
      ? node
      : { ...node, children: [h("strong", node.children)] };
  };
  return { ...element, children: element.children.map(within) };
}

const isElement = (node: ElementContent): node is Element => node.type === "element";
