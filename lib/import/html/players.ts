import type { Element } from "hast";
import type { RootContent } from "mdast";
import type { TextContext } from "./context.ts";
import { all } from "./figures.ts";
import { link, oneLine, paragraph } from "./nodes.ts";

/** What plays something from elsewhere, as a link to it; nothing for what names no address. */
export function player(element: Element, context: TextContext): RootContent | undefined {
  const { src, data, title } = element.properties;
  const source = all(element, "source").find((each) => each.properties.src)?.properties.src;
  const found = String(src || data || source || "");
  const url = found.startsWith("//") ? `https:${found}` : found;
  if (!/^https?:\/\//i.test(url)) {
    context.remark({ kind: "element", about: { tag: element.tagName } });
    return undefined;
  }
  return embed(url, title === undefined ? undefined : String(title), context);
}

/** A link to what was played in the page: no other host is asked before a reader wants it. */
export function embed(url: string, words: string | undefined, context: TextContext): RootContent {
  context.remark({ kind: "embed", word: url, about: { url } });
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
  const see = context.locale === "fr" ? "À voir sur " : "To be seen on ";
  return paragraph(link(url, oneLine(words ?? "") || `${see}${host}`));
}
