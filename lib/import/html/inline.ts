import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import type { PhrasingContent, RootContent } from "mdast";
import { languageOf } from "../../i18n/language-of.ts";
import { canonicalTag } from "../../i18n/locales.ts";
import type { TextContext } from "./context.ts";
import { figure } from "./figures.ts";
import { remarkOnLink } from "./links.ts";
import { inlineElement, link, paragraph, text } from "./nodes.ts";
import { noteCall } from "./notes.ts";
import { wordsOf } from "./plain-text.ts";

/** How what stands within a line becomes Markdown, or stays an element. */
export function inlineHandlers(context: TextContext): Record<string, Handle> {
  return {
    a: (state, element) => anchor(state, element, context),
    img: (state, element) => {
      const known = state.inTable ? context.image(element) : undefined;
      if (known === undefined) return figure(element, "", context);
      const alt = String(element.properties.alt ?? "") || known.alt;
      return { type: "image", url: known.name, alt };
    },
    [noteCall]: (_state, { properties }) => {
      const label = String(properties.number);
      return { type: "footnoteReference", identifier: label, label };
    },
    sup: shifted,
    sub: shifted,
    abbr: shortened,
    bdo: (state, element) => foreign(state, element, context),
    acronym: shortened,
    q: (state, element) => {
      const [open, close] = languageOf(context.locale).quotes;
      return [text(open), ...phrases(state, element), text(close)];
    },
  };
}

export const phrases = (state: State, element: Element) => state.all(element) as PhrasingContent[];

const shifted: Handle = (state, element) => {
  const children = phrases(state, element);
  if (wordsOf(element) === "" || children.some(isBlock)) return children;
  return inlineElement(element.tagName === "sub" ? "sub" : "sup", children);
};

const shortened: Handle = (state, element) => {
  const title = String(element.properties.title ?? "").trim();
  const children = phrases(state, element);
  return title === "" ? children : inlineElement("abbr", children, { title });
};

/** Words that the block editor was told are in another language. */
function foreign(state: State, element: Element, { locale }: TextContext) {
  const children = phrases(state, element);
  const code = canonicalTag(String(element.properties.lang ?? ""));
  const apart = code !== undefined && code !== locale && !children.some(isBlock);
  return apart ? inlineElement("Lang", children, { code }) : children;
}

function anchor(state: State, element: Element, context: TextContext) {
  const children = state.all(element);
  const href = String(element.properties.href ?? "").trim();
  const words = textOf(element).trim();
  if (href === "" || (words === "" && children.length === 0)) return children;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(?:https?|mailto|tel):/i.test(href)) {
    const tag = `a href="${href.split(":")[0]}:"`;
    context.remark({ kind: "element", about: { tag } }, element);
    return children;
  }
  const now = context.link(href);
  const { url } = now;
  remarkOnLink(now, element, context);
  // A link around blocks, such as a card, can only stand within its words.
  const inline = children.every((child) => !isBlock(child));
  if (!inline) return [...children, paragraph(link(url, words || url))];
  return { type: "link", url, children: children as PhrasingContent[] } as const;
}

const blocks = /^(?:paragraph|heading|list|blockquote|table|code|thematicBreak|mdxJsxFlowElement)$/;
const isBlock = ({ type }: RootContent) => blocks.test(type);
