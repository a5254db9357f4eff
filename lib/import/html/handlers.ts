import type { Element } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import type { PhrasingContent, RootContent } from "mdast";
import type { TextContext } from "./context.ts";
import { all, figure, figuresIn } from "./figures.ts";
import { excerptMark, link, oneLine, paragraph, text } from "./nodes.ts";
import { noteCall } from "./notes.ts";
import { embed, player } from "./players.ts";
import { quote } from "./quotes.ts";

/** What is no text, and what would run or ask: left out, and remarked on. */
const leftOut = [
  ...["script", "style", "form", "input", "select", "textarea", "button", "svg", "math"],
  ...["canvas", "applet", "template", "noscript", "link", "meta"],
];

/** What plays something from elsewhere: a link to it stands in its place. */
const players = ["iframe", "embed", "object", "video", "audio"];

/** How each element of a post becomes Markdown or a component. */
export function handlersFor(context: TextContext): Record<string, Handle> {
  const leave: Handle = (_state, { tagName }) => {
    context.remark({ kind: "element", about: { tag: tagName } });
    return undefined;
  };
  const play: Handle = (_state, element) => player(element, context);
  return {
    ...Object.fromEntries(leftOut.map((name) => [name, leave])),
    ...Object.fromEntries(players.map((name) => [name, play])),
    a: (state, element) => anchor(state, element, context),
    blockquote: (state, element) => quote(state, element),
    figure: (state, element) => figureBlock(state, element, context),
    img: (state, element) => {
      if (!state.inTable) return figure(element, "", context);
      const { src = "", alt = "" } = element.properties;
      const known = context.image({ src: String(src), attachment: undefined });
      return known && { type: "image", url: known.name, alt: String(alt) || known.alt };
    },
    h1: (state, element) => state.handlers.h2?.(state, { ...element, tagName: "h2" }, undefined),
    [noteCall]: (_state, { properties }) => {
      const label = String(properties.number);
      return { type: "footnoteReference", identifier: label, label };
    },
    sup: (state, element) => raised(state, element, "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    sub: (state, element) => raised(state, element, "₀₁₂₃₄₅₆₇₈₉"),
    summary: (state, element) => paragraph({ type: "strong", children: phrases(state, element) }),
    table: (state, element) => {
      const [caption] = all(element, "caption");
      const table = defaultHandlers.table(state, element);
      return caption === undefined ? table : [emphasised(textOf(caption)), table];
    },
    pre: (state, element) => {
      const { className } = element.properties;
      const verse = Array.isArray(className) && className.includes("wp-block-verse");
      return verse ? paragraph(...lines(textOf(element))) : defaultHandlers.pre(state, element);
    },
    q: (state, element) => {
      const [open, close] = context.locale === "fr" ? ["« ", " »"] : ["“", "”"];
      return [text(open), ...phrases(state, element), text(close)];
    },
  };
}

/** Comments are WordPress' own notes, save the one that ends the excerpt. */
export function commentHandler({ locale }: TextContext) {
  return (_state: State, node: { value: string }) =>
    /^\s*more\b/.test(node.value) ? excerptMark(locale === "fr" ? "suite" : "more") : undefined;
}

const phrases = (state: State, element: Element) => state.all(element) as PhrasingContent[];

const emphasised = (words: string) =>
  paragraph({ type: "emphasis", children: [text(oneLine(words))] });

function lines(verse: string): PhrasingContent[] {
  return verse
    .trim()
    .split("\n")
    .flatMap((line, index) => [...(index > 0 ? [{ type: "break" } as const] : []), text(line)]);
}

function anchor(state: State, element: Element, context: TextContext) {
  const children = state.all(element);
  const href = String(element.properties.href ?? "").trim();
  const words = textOf(element).trim();
  if (href === "" || (words === "" && children.length === 0)) return children;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(?:https?|mailto|tel):/i.test(href)) {
    context.remark({
      kind: "element",
      word: words,
      about: { tag: `a href="${href.split(":")[0]}:"` },
    });
    return children;
  }
  const { url, old } = context.link(href);
  if (old) context.remark({ kind: "old-link", word: url, about: { url } });
  // A link around blocks, such as a card, can only stand within its words.
  const inline = children.every((child) => !isBlock(child));
  if (!inline) return [...children, paragraph(link(url, words || url))];
  return { type: "link", url, children: children as PhrasingContent[] } as const;
}

const blocks = /^(?:paragraph|heading|list|blockquote|table|code|thematicBreak|mdxJsxFlowElement)$/;
const isBlock = ({ type }: RootContent) => blocks.test(type);

function figureBlock(state: State, element: Element, context: TextContext) {
  const { className } = element.properties;
  const classes = Array.isArray(className) ? className.join(" ") : "";
  const [caption] = all(element, "figcaption");
  const below = caption && oneLine(textOf(caption));
  const rest = {
    ...element,
    children: element.children.filter((child) => child !== caption),
  };
  if (/\bwp-block-embed\b/.test(classes)) {
    const url = /https?:\/\/\S+/.exec(textOf(rest))?.[0];
    if (url !== undefined) return [embed(url, below, context)];
  }
  if (all(element, "table").length > 0 || all(element, "blockquote").length > 0) {
    return [...state.toFlow(state.all(rest)), ...(below ? [emphasised(below)] : [])];
  }
  if (all(element, "img").length > 0) return figuresIn(element, context);
  return [...state.toFlow(state.all(rest)), ...(below ? [emphasised(below)] : [])];
}

/** Numbers that were raised or lowered have signs of their own: m², CO₂. */
function raised(state: State, element: Element, digits: string): RootContent[] {
  const words = textOf(element);
  if (!/^\d+$/.test(words)) return state.all(element);
  return [text([...words].map((digit) => digits[Number(digit)] ?? digit).join(""))];
}
