import { visit } from "unist-util-visit";
import { literalProps } from "../../content/body/props.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import { isElement, valuePlace } from "./elements.ts";
import type { ImageFact } from "./images.ts";

/** The images that stand before a text's films. */
export function posters(text: ArticleText): readonly ImageFact[] {
  return players(text).flatMap(({ node, props: { poster } }) =>
    typeof poster === "string" ? [{ name: poster, ...valuePlace(text, node, "poster") }] : [],
  );
}

/** Films without captions, and sounds without a text: what is said in them is lost on those who do not hear. */
export function unheard(text: ArticleText): Problem[] {
  return players(text).flatMap(({ node, props }) => {
    const at = text.at(startOf(node));
    if (node.name === "Video" && props.captions === undefined) {
      return [warning(text.file, "missing-captions", at)];
    }
    const heard = node.name === "Audio" && props.transcript === undefined;
    return heard ? [warning(text.file, "missing-transcript", at)] : [];
  });
}

function players(text: ArticleText) {
  const found: {
    node: Parameters<typeof literalProps>[0];
    props: Record<string, string | true>;
  }[] = [];
  visit(text.tree, (node) => {
    if (!isElement(node) || !/^(?:Video|Audio)$/.test(node.name ?? "")) return;
    found.push({ node, props: literalProps(node) });
  });
  return found;
}
