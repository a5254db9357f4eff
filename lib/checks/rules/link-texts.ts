import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";

/** Texts that mean nothing in a list of links, which is how many people listen to a page. */
const vague: ReadonlySet<string> = new Set([
  "ici",
  "cliquez ici",
  "cliquer ici",
  "cliquez là",
  "par ici",
  "lien",
  "ce lien",
  "suivez ce lien",
  "en savoir plus",
  "lire la suite",
  "plus d’informations",
  "here",
  "click here",
  "click",
  "link",
  "this link",
  "this page",
  "read more",
  "more",
  "learn more",
]);

/** Links that nobody can see, or whose text does not say where they lead. */
export function linkTexts({ file, tree, at }: ArticleText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "linkReference") return;
    const text = textOf(node).trim();
    const [first] = node.children;
    if (text === "") problems.push(warning(file, "empty-link", at(startOf(node))));
    else if (first !== undefined && vague.has(plain(text))) {
      problems.push(warning(file, "vague-link", at(startOf(first)), { text }));
    }
  });
  return problems;
}

function plain(text: string): string {
  const words = text.toLowerCase().replaceAll("'", "’").replace(/\s+/g, " ");
  return words.replace(/^[\s«“"(]+|[\s.!…»”")>→]+$/g, "");
}
