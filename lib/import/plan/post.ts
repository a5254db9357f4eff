import type { Locale } from "../../i18n/locales.ts";
import type { Item, Term } from "../wxr/item.ts";
import { modifiedAt, publishedAt } from "./dates.ts";

/** What is known of a post before its text is looked at. */
export interface Post {
  readonly id: string;
  /** The line of the export on which it begins, which no other post has. */
  readonly line: number;
  readonly title: string;
  readonly link: string;
  /** What feeds knew it by: an address that it once had, or none at all. */
  readonly guid: string;
  readonly name: string;
  readonly status: string;
  readonly protected: boolean;
  /** Milliseconds since 1970. */
  readonly instant: number | undefined;
  readonly modified: number | undefined;
  /** Undefined until all codes of the export are known, and for what the site does not have. */
  readonly locale: Locale | undefined;
  /** What the export says of its language, or "". */
  readonly language: string;
  /** What it has in common with its translations. */
  readonly group: string | undefined;
  /** The login of who wrote it, or "". */
  readonly author: string;
  readonly thumbnail: string | undefined;
  /** WordPress calls it sticky. */
  readonly pinned: boolean;
  readonly oldNames: readonly string[];
  readonly terms: readonly Term[];
}

/** The facts of a post, on the clock of the site that it comes to. Polylang says languages as terms, WPML's export as custom fields. */
export function postOf(item: Item, title: string, timeZone: string): Post {
  const term = (domain: string) => item.terms.find((each) => each.domain === domain)?.nicename;
  const language = term("language") ?? item.meta("_wpml_import_language_code")[0] ?? "";
  return {
    id: item.text("wp:post_id").trim(),
    line: item.line,
    terms: item.terms,
    title,
    link: item.text("link").trim(),
    guid: item.text("guid").trim(),
    name: item.text("wp:post_name").trim(),
    status: item.text("wp:status").trim(),
    protected: item.text("wp:post_password") !== "",
    instant: publishedAt(item, timeZone),
    modified: modifiedAt(item, timeZone),
    locale: undefined,
    language,
    group: term("post_translations") ?? item.meta("_wpml_import_translation_group")[0],
    author: item.text("dc:creator").trim(),
    thumbnail: item.meta("_thumbnail_id")[0],
    pinned: item.text("wp:is_sticky").trim() === "1",
    oldNames: item.meta("_wp_old_slug"),
  };
}
