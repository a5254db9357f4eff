import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import type { BlockContent, RootContent } from "mdast";
import type { TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { remarkOnLostLinks } from "./links.ts";
import { component } from "./nodes.ts";
import { wordsOf } from "./plain-text.ts";

/** A quotation, with who said it where the post names them. */
export function quote(state: State, element: Element, context: TextContext): RootContent {
  const [cite] = all(element, "cite");
  if (cite !== undefined) remarkOnLostLinks(cite, element, context);
  const author = cite && wordsOf(cite).replace(/^[—–-]+\s*/, "");
  const said = cite === undefined ? element : withoutCite(element);
  const children = state.toFlow(state.all(said)) as BlockContent[];
  return author ? component("Quote", { author }, children) : { type: "blockquote", children };
}

function withoutCite(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (child.tagName === "cite") return [];
    const rest = withoutCite(child);
    const emptied = rest.children.length < child.children.length && textOf(rest).trim() === "";
    return emptied ? [] : [rest];
  });
  return { ...element, children };
}
