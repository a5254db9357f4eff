import type { Accent } from "../content/colours/accent.ts";
import { type Edition, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import type { Person, Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, homeUrl, personUrl, themeUrl } from "../i18n/urls.ts";
import type { GroupHead } from "./groups.ts";
import { accentOf } from "./theme-accent.ts";

/** A link with its words. */
export interface Link {
  readonly text: string;
  readonly url: string;
  /** The language of its words, where it is not the page's. */
  readonly lang?: Locale | undefined;
}

/** A theme as lists and labels name it. `key` chooses its cover, `accent` its colour. */
export interface ThemeLink extends GroupLink {
  readonly accent: Accent;
  readonly lang: Locale | undefined;
}

/** A theme's link in a language, with its colour. */
export function themeLink(edition: Edition, theme: Theme, locale: Locale): ThemeLink {
  const { site } = edition.catalogue;
  const { text, lang } = textIn(theme.name, locale, site.languages);
  return {
    key: theme.key,
    text: typeset(text, lang ?? locale),
    url: themeUrl(locale, textIn(theme.slug, locale, site.languages).text),
    lang,
    accent: accentOf(theme),
  };
}

/** A link to a list, with the key of whom or what it is of. */
export interface GroupLink extends Link {
  readonly key: string;
}

/** A person's link in a language. */
export function personLink(edition: Edition, person: Person, locale: Locale): GroupLink {
  const { text, lang } = textIn(person.name, locale, edition.catalogue.site.languages);
  const { key } = person;
  return { key, text: typeset(text, lang ?? locale), url: personUrl(locale, key), lang };
}

/** The link of a theme's or a person's list. */
export function groupLink(edition: Edition, head: GroupHead, locale: Locale): GroupLink {
  return head.room === "themes"
    ? themeLink(edition, head.of, locale)
    : personLink(edition, head.of, locale);
}

/** What the masthead of every page leads to. */
export interface Navigation {
  readonly home: string;
  readonly articles: string;
  readonly themes: readonly ThemeLink[];
}

/** The navigation: only themes in which there is something to read. */
export function navigation(edition: Edition, locale: Locale): Navigation {
  const themes = [...themesIn(edition, locale).keys()].map((theme) =>
    themeLink(edition, theme, locale),
  );
  return { home: homeUrl(locale), articles: articlesUrl(locale), themes };
}
