import type { TextAddress } from "../i18n/urls.ts";
import type { Article } from "./article.ts";
import { type Page, pageAssets } from "./page.ts";

/** What an article and a page about the site both say. */
type Common = Pick<
  Page,
  "key" | "locale" | "slug" | "file" | "blob" | "title" | "summary" | "draft"
>;

/** What an article alone says: a page has no day, and nobody who signs it. */
type OfArticles = Pick<
  Article,
  | "date"
  | "instant"
  | "until"
  | "ends"
  | "timeZone"
  | "authors"
  | "sources"
  | "changes"
  | "withdrawn"
>;

/** An article or a page about the site in one language, for whoever has to do with both. */
export interface WrittenText extends Common, Partial<OfArticles> {}

/** By what a text's address names it. */
export function addressOf({ instant, slug }: Pick<WrittenText, "instant" | "slug">): TextAddress {
  return { room: instant === undefined ? "pages" : "articles", slug };
}

/** The name under which the files beside a text are found. */
export function assetsOf({ instant, key }: Pick<WrittenText, "instant" | "key">): string {
  return instant === undefined ? pageAssets(key) : key;
}
