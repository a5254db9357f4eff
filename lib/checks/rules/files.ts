import { visit } from "unist-util-visit";
import { fileProps } from "../../content/body/named-files.ts";
import { literalProps } from "../../content/body/props.ts";
import { fileReference } from "../../content/files/file-reference.ts";
import { extensionOf } from "../../content/files/file-types.ts";
import type { Position } from "../../content/problem.ts";
import { decoded } from "../../i18n/decoded.ts";
import type { ArticleText } from "../article-text.ts";
import { isElement, valuePlace } from "./elements.ts";
import { linksOf } from "./links.ts";

/** A file that a text gives to its readers from its folder. */
export interface FileFact extends Position {
  readonly name: string;
  /** Whether it is of a kind that the site gives out. */
  readonly served: boolean;
}

/** A name alone, with an ending that is no page's. */
const otherFile = /^(?:\.\/)?[^/\\:?#]+$/;
const ofPages = new Set(["", "mdx", "md", "html", "htm", "php", "asp", "aspx"]);

/** The files of a text's folder that it links to, its documents, and what it plays. */
export function filesOf(text: ArticleText): readonly FileFact[] {
  const files = linksOf(text).flatMap(({ url, line, column }): FileFact[] => {
    const at = { line, column };
    const name = fileReference(url)?.name;
    if (name !== undefined) return [{ name, served: true, ...at }];
    const isFile = otherFile.test(url) && !ofPages.has(extensionOf(decoded(url)));
    return isFile ? [{ name: url, served: false, ...at }] : [];
  });
  visit(text.tree, (node) => {
    if (!isElement(node)) return;
    const props = literalProps(node);
    for (const prop of fileProps(node.name)) {
      const name = props[prop];
      if (typeof name !== "string") continue;
      files.push({ name, served: true, ...valuePlace(text, node, prop) });
    }
  });
  return files;
}
