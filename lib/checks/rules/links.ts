import type { Definition, Link } from "mdast";
import { visit } from "unist-util-visit";
import { fileReference } from "../../content/files/file-reference.ts";
import { type Position, type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, endOf, isParent, startOf } from "../article-text.ts";

/** A link to somewhere within the site. */
export interface LinkFact extends Position {
  readonly url: string;
  /** Leads away from the site. */
  readonly external: boolean;
}

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** All links of a text, each where its address stands; those that lead nowhere by form are not in it. */
export function linksOf(text: ArticleText): readonly LinkFact[] {
  return written(text)
    .filter(({ url }) => url !== "" && isWellFormed(url) && !/^(?:mailto|tel):/i.test(url))
    .map(({ url, offset }) => ({ url, external: scheme.test(url), ...text.at(offset) }));
}

/** Addresses that no browser could follow as the writer meant. */
export function malformedLinks(text: ArticleText): Problem[] {
  return written(text)
    .filter(({ url }) => url !== "" && !isWellFormed(url))
    .map(({ url, offset }) => warning(text.file, "malformed-link", text.at(offset), { url }));
}

function isWellFormed(url: string): boolean {
  // A file beside the text has the name that it has.
  if (fileReference(url) !== undefined) return true;
  if (/^www\.|^\/\/|\s/i.test(url)) return false;
  if (/^mailto:/i.test(url)) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(url);
  if (/^tel:/i.test(url)) return /^tel:\+?[\d\s().-]+$/i.test(url);
  if (!scheme.test(url)) return !/^[^/?#]+@[^/?#]+\.[^/?#]+$/.test(url);
  return /^https?:\/\/[^/?#]/i.test(url) && isPublicHost(url);
}

function isPublicHost(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /[^.]\.[^.]|^\[|^localhost$/.test(parsed.hostname);
}

/** Links and the definitions they may refer to, with the offset of each address in the body. */
function written({ tree, body }: ArticleText): readonly { url: string; offset: number }[] {
  const links: { url: string; offset: number }[] = [];
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    links.push({ url: node.url, offset: addressOffset(node, body) });
  });
  return links;
}

/** An address stands after the text that it is the link of. */
function addressOffset(node: Link | Definition, body: string): number {
  const last = isParent(node) ? node.children.at(-1) : undefined;
  const source = body.slice(startOf(node), endOf(node));
  const from = last === undefined || !source.startsWith("[") ? 0 : endOf(last) - startOf(node);
  const opening = /\]\s*[(:]\s*<?/g;
  opening.lastIndex = Math.max(0, from);
  const match = opening.exec(source);
  if (match === null) return startOf(node);
  return startOf(node) + match.index + match[0].length;
}
