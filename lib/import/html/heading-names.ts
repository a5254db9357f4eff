import { slug } from "github-slugger";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { isHeadingId } from "../../content/body/heading-id-problems.ts";
import { decoded } from "../../i18n/decoded.ts";

/**
 * Gives headings back the ids that links of the same text lead to, where the site's own ones would be
 * others. `root` is what was made of a post, `ids` the id that each heading had there.
 */
export function nameHeadings(root: Root, ids: ReadonlyMap<object, string>): void {
  const wanted = new Set<string>();
  visit(root, "link", ({ url }) => {
    if (url.startsWith("#")) wanted.add(decoded(url.slice(1)));
  });
  const taken = new Set<string>();
  visit(root, "heading", (node) => {
    taken.add(slug(textOf(node)));
  });
  visit(root, "heading", (node) => {
    const id = ids.get(node);
    if (id === undefined || !wanted.has(id) || taken.has(id) || !isHeadingId(id)) return;
    taken.add(id);
    node.children.push(
      { type: "text", value: " " },
      { type: "mdxTextExpression", value: `#${id}` },
    );
  });
}
