import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { type FeedFormat, feedFormats, feedUrl } from "../i18n/urls.ts";
import { type GroupLink, navigation } from "./navigation.ts";

/** The feeds of all articles, or of a theme or a person, as a page offers them. */
export interface FeedGroup {
  /** Undefined for all articles. */
  readonly group: Pick<GroupLink, "key" | "text" | "lang"> | undefined;
  readonly feeds: readonly { readonly format: FeedFormat; readonly url: string }[];
}

/** Every feed of a language: of all articles first, then of each theme that has any. */
export function allFeeds(edition: Edition, locale: Locale): readonly FeedGroup[] {
  return [
    feedsOf(locale),
    ...navigation(edition, locale).themes.map((each) => feedsOf(locale, each)),
  ];
}

/** The feeds of all articles, or of a theme or a person. */
export function feedsOf(locale: Locale, group?: GroupLink): FeedGroup {
  const formats = Object.keys(feedFormats) as FeedFormat[];
  return {
    group: group && { key: group.key, text: group.text, lang: group.lang },
    feeds: formats.map((format) => ({ format, url: feedUrl(locale, format, group?.url) })),
  };
}
