import GithubSlugger, { slug } from "github-slugger";
import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** The ids of what stands around a text on its page: an address that names one leads there. */
export const pageIds: readonly string[] = [
  ...["text", "headline", "contents-title", "changes-title"],
  ...["cite-plain", "cite-bibtex", "sources-title", "related-title", "series-title"],
];

/** Names headings one after another, as forges do, by an id that nothing else on the page has. */
export function headingNames(taken: Iterable<string>): (heading: string) => string {
  const slugger = new GithubSlugger();
  for (const id of [...pageIds, ...taken]) slugger.occurrences[id] = 0;
  return (heading) => slugger.slug(slug(heading) || "s");
}

/** Gives each heading the id that links to it; a first-level one steps down. */
export function headingIds() {
  return (tree: Root) => {
    const taken: string[] = [];
    visit(tree, "element", ({ properties: { id } }) => {
      if (typeof id === "string") taken.push(id);
    });
    const nameOf = headingNames(taken);
    visit(tree, "element", (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      // The page's own title is its only first-level heading.
      if (node.tagName === "h1") node.tagName = "h2";
      if (node.properties.id === undefined) node.properties.id = nameOf(textOf(node));
    });
  };
}
