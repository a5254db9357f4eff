import type { Edition } from "../content/edition.ts";
import type { Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, homeUrl, themeUrl } from "../i18n/urls.ts";

/** A link with its words. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A theme as lists and labels name it. `key` chooses its cover, `accent` its colour. */
export interface ThemeLink extends Link {
  readonly key: string;
  readonly accent: number;
}

/** How many colours the style sheet has for themes. */
const accents = 9;

/** A theme's link in a language; its colour is its place in themes.yaml. */
export function themeLink(edition: Edition, theme: Theme, locale: Locale): ThemeLink {
  const place = edition.catalogue.themes?.indexOf(theme) ?? 0;
  return {
    key: theme.key,
    text: typeset(theme.name[locale], locale),
    url: themeUrl(locale, theme.slug[locale]),
    accent: place % accents,
  };
}

/** What the masthead of every page leads to. */
export interface Navigation {
  readonly home: string;
  readonly articles: string;
  readonly themes: readonly ThemeLink[];
}

/** The navigation: only themes in which there is something to read. */
export function navigation(edition: Edition, locale: Locale): Navigation {
  const themes = [...edition.themes[locale].keys()].map((theme) =>
    themeLink(edition, theme, locale),
  );
  return { home: homeUrl(locale), articles: articlesUrl(locale), themes };
}
