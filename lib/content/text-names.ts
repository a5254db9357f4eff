import { isHidden } from "./hidden-files.ts";

const articlePath = /^articles\/(?:[^/]+\/)?([^/]+)\/([^/]+)\.mdx$/;
const pagePath = /^pages\/([^/]+)\/([^/]+)\.mdx$/;

/** What a text is one language of, and the name of its file without its ending. */
export interface TextName {
  readonly key: string;
  readonly name: string;
}

/**
 * The work and language a path stands for, or undefined for any other file. Works stand in
 * `articles`, or in folders of it: by year, say.
 */
export function articleName(path: string): TextName | undefined {
  return nameBy(articlePath, path);
}

/** The page about the site and the language that a path stands for, likewise. */
export function pageName(path: string): TextName | undefined {
  return nameBy(pagePath, path);
}

/** The same of either: an article or a page. */
export function textName(path: string): TextName | undefined {
  return articleName(path) ?? pageName(path);
}

/** What two files have in common that may be one text at two times: both are pages or both are not. */
export function textKind(path: string): string | undefined {
  const page = pageName(path)?.name;
  return page === undefined ? articleName(path)?.name : `pages/${page}`;
}

/** The address that the text at a path has unless it says another; empty for what is no text. */
export function unsaidSlug(path: string): string {
  return pageName(path)?.key ?? slugOfKey(articleName(path)?.key ?? "");
}

function nameBy(pattern: RegExp, path: string): TextName | undefined {
  const match = isHidden(path) ? null : pattern.exec(path);
  return match?.[1] && match[2] ? { key: match[1], name: match[2] } : undefined;
}

/** The folder that a path stands in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The address an article has unless it says another: its folder's name without the date. */
export function slugOfKey(key: string): string {
  return key.replace(/^\d{4}-\d{2}-\d{2}-/, "");
}
