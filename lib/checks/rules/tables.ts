import type { Parents, RootContent, Table } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { captionWritten } from "../../content/body/table-captions.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";

/** Captions that no table has, and what is written past the last column, where nobody sees it. */
export function tables(text: ArticleText): Problem[] {
  return tablesWithin(text.tree, text);
}

function tablesWithin(parent: Parents, text: ArticleText): Problem[] {
  const nodes = parent.children as RootContent[];
  return nodes.flatMap((node, index) => {
    if (node.type === "table") return longRows(node, text);
    const written = captionWritten(node);
    if (written !== undefined) {
      const beside = [nodes[index - 1], nodes[index + 1]].some((each) => each?.type === "table");
      // « Table 2: » may begin a sentence about it.
      if (!beside && /\d/.test(written.sign)) return [];
      const about: Record<string, string> = beside ? { second: "yes" } : {};
      return [warning(text.file, "table-caption", text.at(startOf(node)), about)];
    }
    return node.type !== "paragraph" && "children" in node ? tablesWithin(node, text) : [];
  });
}

function longRows(table: Table, text: ArticleText): Problem[] {
  const columns = table.align?.length ?? 0;
  return table.children.flatMap(({ children }) => {
    const left = children.slice(columns).filter((cell) => textOf(cell).trim() !== "");
    const [first] = left;
    if (columns === 0 || first === undefined) return [];
    const words = left.map((cell) => textOf(cell)).join(" ");
    const about = {
      cells: String(children.length),
      columns: String(columns),
      left: words.length > 60 ? `${words.slice(0, 59)}…` : words,
    };
    return [warning(text.file, "table-cells", text.at(startOf(first.children[0] ?? first)), about)];
  });
}
