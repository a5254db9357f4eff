import type { Accent } from "../content/colours/accent.ts";
import { type Edition, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import type { Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, groupUrl, homeUrl, themeUrl } from "../i18n/urls.ts";
import { type GroupHead, groupSlug } from "./groups.ts";
import { type SitePage, sitePages, subscribeUrl } from "./pages.ts";
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

/** The link of a list in a language. */
export function groupLink(edition: Edition, head: GroupHead, locale: Locale): GroupLink {
  if (head.room === "themes") return themeLink(edition, head.of, locale);
  const { room, of } = head;
  const { languages } = edition.catalogue.site;
  const { text, lang } = textIn(of.name, locale, languages);
  const url = groupUrl(locale, { room, slug: groupSlug(head, locale, languages) });
  return { key: of.key, text: typeset(text, lang ?? locale), url, lang };
}

/** What the masthead and the footer of every page lead to. */
export interface Navigation {
  readonly home: string;
  readonly articles: string;
  readonly themes: readonly ThemeLink[];
  /** The pages about the site that stand in the masthead, and those in the footer. */
  readonly header: readonly Link[];
  readonly footer: readonly Link[];
  /** The page that explains feeds, which lists lead to. */
  readonly subscribe: string;
}

/** The navigation of a language: only themes in which there is something to read. */
export function navigation(edition: Edition, locale: Locale): Navigation {
  const themes = [...themesIn(edition, locale).keys()].map((theme) =>
    themeLink(edition, theme, locale),
  );
  const pages = sitePages(edition, locale);
  const menu = (name: SitePage["menu"]): Link[] =>
    pages
      .filter((page) => page.menu === name)
      .map(({ title: text, url, locale: lang }) => ({ text, url, lang }));
  return {
    home: homeUrl(locale),
    articles: articlesUrl(locale),
    themes,
    header: menu("header"),
    footer: menu("footer"),
    subscribe: subscribeUrl(edition, locale),
  };
}
