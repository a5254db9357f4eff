import type { Element } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { picture } from "./figures.ts";
import { gallery, galleryOf } from "./galleries.ts";
import { inlineHandlers, phrases } from "./inline.ts";
import { remarkOnLostLinks } from "./links.ts";
import { excerptMark, paragraph } from "./nodes.ts";
import { isPicture } from "./pictures.ts";
import { wordsOf } from "./plain-text.ts";
import { embed, player } from "./players.ts";
import { quote } from "./quotes.ts";
import { table, tableCaption } from "./tables.ts";

/** What is no text, and what would run or ask: left out, and remarked on. */
const leftOut = [
  ...["script", "style", "form", "input", "select", "textarea", "button", "svg", "math"],
  ...["canvas", "applet", "template", "noscript", "link", "meta"],
];

/** What plays something from elsewhere: a component or a link to it stands in its place. */
const players = ["iframe", "embed", "object", "video", "audio"];

/** How each element of a post becomes Markdown or a component, which keeps the element's number. */
export function handlersFor(context: TextContext): Record<string, Handle> {
  const keeping = (handle: Handle): Handle => {
    return (state, element, parent) => {
      const made = handle(state, element, parent);
      for (const node of [made].flat()) if (node && !node.position) state.patch(element, node);
      return made;
    };
  };
  const handlers = { ...leavingOut(context), ...flowHandlers(context), ...inlineHandlers(context) };
  return Object.fromEntries(Object.entries(handlers).map(([name, each]) => [name, keeping(each)]));
}

function leavingOut(context: TextContext): Record<string, Handle> {
  const leave: Handle = (_state, element) => {
    context.remark({ kind: "element", about: { tag: element.tagName } }, element);
    return undefined;
  };
  const play: Handle = (_state, element) => player(element, context);
  const area: Handle = (_state, element) => {
    const { url } = context.link(String(element.properties.href ?? ""));
    if (url !== "") context.remark({ kind: "link", about: { url } }, element);
    return undefined;
  };
  return {
    area,
    ...Object.fromEntries(leftOut.map((name) => [name, leave])),
    ...Object.fromEntries(players.map((name) => [name, play])),
  };
}

function flowHandlers(context: TextContext): Record<string, Handle> {
  return {
    blockquote: (state, element) => quote(state, element, context),
    figure: (state, element) => figureBlock(state, element, context),
    ...Object.fromEntries(headings.map((name) => [name, heading(context)])),
    [gallery]: (state, element) => galleryOf(state, element, context),
    menu: (state, element) => defaultHandlers.ul(state, element),
    summary: (state, element) => paragraph({ type: "strong", children: phrases(state, element) }),
    table: (state, element) => table(state, element, context),
  };
}

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** A heading, with the id that links may lead to. The page's title is its only first-level heading. */
function heading({ headingIds }: TextContext): Handle {
  return (state, element) => {
    const tagName = element.tagName === "h1" ? "h2" : element.tagName;
    const made = defaultHandlers.h2(state, { ...element, tagName });
    if (typeof element.properties.id === "string") headingIds.set(made, element.properties.id);
    return made;
  };
}

/** Comments are WordPress' own notes, save the one that ends the excerpt. */
export function commentHandler({ locale }: TextContext) {
  return (_state: State, node: { value: string }) =>
    /^\s*more\b/.test(node.value)
      ? excerptMark(editorLanguageFor(locale) === "fr" ? "suite" : "more")
      : undefined;
}

const emphasised = (state: State, element: Element) =>
  paragraph({ type: "emphasis", children: phrases(state, element) });

function figureBlock(state: State, element: Element, context: TextContext) {
  const { className } = element.properties;
  const [caption] = all(element, "figcaption");
  const rest = {
    ...element,
    children: element.children.filter((child) => child !== caption),
  };
  const words = textOf(rest).trim();
  if (all(rest, "img").length === 1 && words === "" && isPicture(rest)) {
    return picture(element, context);
  }
  if (Array.isArray(className) && className.includes("wp-block-embed")) {
    const url = /https?:\/\/\S+/.exec(words)?.[0];
    if (url !== undefined) {
      if (caption !== undefined) remarkOnLostLinks(caption, element, context);
      return embed(element, context.link(url), caption && wordsOf(caption), context);
    }
  }
  const flow = state.toFlow(state.all(rest));
  if (caption === undefined || wordsOf(caption) === "") return flow;
  const [only, ...others] = flow;
  const isTable = only?.type === "table" && others.length === 0;
  return [...flow, isTable ? tableCaption(state, caption, context) : emphasised(state, caption)];
}
