import type { Locale } from "../i18n/locales.ts";
import type { Position } from "./problem.ts";
import type { PageFields } from "./schema/page.ts";

/** A page about the site in one language, as its file says it. Never changed once made. */
export interface Page extends PageFields {
  readonly key: string;
  readonly locale: Locale;
  readonly slug: string;
  readonly file: string;
  readonly blob: string;
  readonly words: number;
  /** The files beside it that it gives to its readers, by the names it has for them. */
  readonly files?: readonly string[];
  readonly positions: { readonly slug: Position };
}

/** A page in each of its languages. */
export type PageTexts = Readonly<Record<Locale, Page>>;

/** By what an address names a page where works are named by their folders: no folder of theirs. */
const prefix = "pages~";

/** The name under which the files beside a page's texts are found, and shown. */
export function pageAssets(key: string): string {
  return `${prefix}${key}`;
}

/** The page that such a name stands for; undefined for that of a work. */
export function pageOfAssets(name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** What people and other programs call a work or a page by: a page's folder from the content directory. */
export function nameOfKey(key: string): string {
  const page = pageOfAssets(key);
  return page === undefined ? key : `pages/${page}`;
}

/** The key that is called so. */
export function keyNamed(name: string): string {
  const [, page] = /^pages\/(.+)$/.exec(name) ?? [];
  return page === undefined ? name : pageAssets(page);
}
