import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { type FeedFormat, feedFormats, feedUrl } from "../i18n/urls.ts";
import { navigation, type ThemeLink } from "./navigation.ts";

/** The feeds of all articles or of one theme, as a page offers them. */
export interface FeedGroup {
  /** Undefined for all articles. */
  readonly theme: Pick<ThemeLink, "key" | "text" | "lang"> | undefined;
  readonly feeds: readonly { readonly format: FeedFormat; readonly url: string }[];
}

/** Every feed of a language: of all articles first, then of each theme that has any. */
export function allFeeds(edition: Edition, locale: Locale): readonly FeedGroup[] {
  return [
    feedsOf(locale),
    ...navigation(edition, locale).themes.map((each) => feedsOf(locale, each)),
  ];
}

/** The feeds of all articles, or of a theme. */
export function feedsOf(
  locale: Locale,
  theme?: Pick<ThemeLink, "key" | "text" | "lang" | "url">,
): FeedGroup {
  const slug = theme?.url.split("/").at(-1);
  const formats = Object.keys(feedFormats) as FeedFormat[];
  return {
    theme: theme && { key: theme.key, text: theme.text, lang: theme.lang },
    feeds: formats.map((format) => ({ format, url: feedUrl(locale, format, slug) })),
  };
}
