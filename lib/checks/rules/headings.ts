import { visit } from "unist-util-visit";
import { type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";

/** Headings read as a table of contents: none above the page's title, none that skips a level. */
export function headings({ file, tree, at }: ArticleText): Problem[] {
  const problems: Problem[] = [];
  // The page's own title is the first level; a text that uses it is set one level down.
  let above = 1;
  visit(tree, "heading", (node) => {
    const where = at(startOf(node));
    if (node.depth === 1) problems.push(warning(file, "first-level-heading", where));
    const level = Math.max(2, node.depth);
    if (level > above + 1) {
      const about = { found: "#".repeat(level), expected: "#".repeat(above + 1) };
      problems.push(warning(file, "heading-order", where, about));
    }
    above = level;
  });
  return problems;
}
