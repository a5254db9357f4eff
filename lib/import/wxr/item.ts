/** A word by which WordPress groups posts: a category, a tag, a language, a group of translations. */
export interface Term {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
}

/** A post, page, attachment or other item of a WXR export, as it is written there. */
export interface Item {
  /** The line of the export on which it begins, from 1. */
  readonly line: number;
  /** Elements with one text, by their qualified name; those that are missing are "". */
  text(name: ItemField): string;
  readonly terms: readonly Term[];
  /** The values of a custom field, in their order. */
  meta(key: string): readonly string[];
  /** The custom fields with a value that an import does not read, and a theme may have shown. */
  readonly others: ReadonlySet<string>;
  readonly comments: number;
  /** Whether a text of it was too long to be kept: it then holds none. */
  readonly oversized: boolean;
}

export const itemFields = [
  "title",
  "link",
  "guid",
  "pubDate",
  "dc:creator",
  "content:encoded",
  "excerpt:encoded",
  "wp:post_id",
  "wp:post_date",
  "wp:post_date_gmt",
  "wp:post_modified",
  "wp:post_modified_gmt",
  "wp:post_name",
  "wp:post_parent",
  "wp:menu_order",
  "wp:status",
  "wp:post_type",
  "wp:post_password",
  "wp:is_sticky",
  "wp:attachment_url",
] as const;

export type ItemField = (typeof itemFields)[number];

/** A category of the site. */
export interface Category {
  /** WordPress' number of it. */
  readonly id: string;
  readonly nicename: string;
  readonly name: string;
  /** The nicename of the one it is part of, or "". */
  readonly parent: string;
}

/** Who wrote, by the name that posts have of them and the one that readers saw. */
export interface Author {
  readonly login: string;
  readonly name: string;
}

/** What the export says of the site. */
export interface Channel {
  readonly language: string;
  /** The site's address, without a final slash. */
  readonly url: string;
  readonly authors: readonly Author[];
  readonly categories: readonly Category[];
  /** Categories that are one in several languages, by WordPress' codes, as Polylang says. */
  readonly translated: readonly Readonly<Record<string, Category>>[];
  /** How many characters XML does not allow were left out. */
  readonly control: number;
}
