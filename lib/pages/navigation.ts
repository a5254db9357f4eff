import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl, homeUrl, themeUrl } from "../i18n/urls.ts";

/** A link with its words. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A theme as lists and labels name it. `key` chooses its colour and cover. */
export interface ThemeLink extends Link {
  readonly key: string;
}

/** What the masthead of every page leads to. */
export interface Navigation {
  readonly home: string;
  readonly articles: string;
  readonly themes: readonly ThemeLink[];
}

/** The navigation: only themes in which there is something to read. */
export function navigation(edition: Edition, locale: Locale): Navigation {
  const themes = [...edition.themes[locale].keys()].map((theme) => ({
    key: theme.key,
    text: theme.name[locale],
    url: themeUrl(locale, theme.slug[locale]),
  }));
  return { home: homeUrl(locale), articles: articlesUrl(locale), themes };
}
