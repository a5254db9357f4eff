import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { literalProps } from "../../content/body/props.ts";
import { embedAddress, embedTag } from "../../content/players/embed.ts";
import { platformOf } from "../../content/players/platforms.ts";
import { type Position, type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import { isElement, valuePlace } from "./elements.ts";

/** A player of another host, where its address stands. */
export interface EmbedFact extends Position {
  readonly url: string;
}

/** The players of other hosts that a text asks for. */
export function embedsOf(text: ArticleText): readonly EmbedFact[] {
  const found: EmbedFact[] = [];
  visit(text.tree, (node) => {
    if (!isElement(node) || node.name !== "Embed") return;
    const { url } = literalProps(node);
    if (typeof url === "string") found.push({ url, ...valuePlace(text, node, "url") });
  });
  return found;
}

/** Addresses of films and sounds that stand alone in a paragraph, as those who paste them expect a player. */
export function bareAddresses(text: ArticleText): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, "paragraph", (node) => {
    const [link, ...rest] = node.children;
    if (link?.type !== "link" || rest.length > 0 || textOf(link) !== link.url) return;
    const address = embedAddress(link.url);
    if (address === undefined || platformOf(address)?.player(address) === undefined) return;
    const about = { line: embedTag(link.url, undefined), host: address.hostname };
    problems.push(warning(text.file, "bare-player", text.at(startOf(node)), about));
  });
  return problems;
}
