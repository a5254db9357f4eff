import type { RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { isComponentName } from "#lib/content/body/component-props.ts";
import { error, type Position, type Problem, start } from "../problem.ts";

/**
 * What a gallery holds that is no image; one without images, or in the midst of words, is told where
 * it begins.
 */
export function galleryProblems(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  file: string,
  shift: (at: Position) => Position,
): Problem[] {
  if (node.name !== "Gallery") return [];
  const isBlock = node.type === "mdxJsxFlowElement";
  const other = isBlock
    ? node.children.find((child) => !isFigure(child) && !isComment(child))
    : node;
  if (other === undefined && node.children.some(isFigure)) return [];
  // Of an unknown tag enough is said.
  if (other !== undefined && "name" in other && !isComponentName(other.name ?? "")) return [];
  return [error(file, "gallery-content", shift((other ?? node).position?.start ?? start))];
}

const isFigure = (node: RootContent) => "name" in node && node.name === "Figure";
const isComment = ({ type }: RootContent) => /^mdx(?:Flow|Text)Expression$/.test(type);
