import GithubSlugger from "github-slugger";
import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Gives each heading the id that links to it, as forges do; a first-level one steps down. */
export function headingIds() {
  return (tree: Root) => {
    const slugger = new GithubSlugger();
    visit(tree, "element", (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      // The page's own title is its only first-level heading.
      if (node.tagName === "h1") node.tagName = "h2";
      if (node.properties.id === undefined) node.properties.id = slugger.slug(textOf(node)) || "s";
    });
  };
}
