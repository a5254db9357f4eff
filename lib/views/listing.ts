import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import type { Theme } from "../content/settings.ts";
import { type Locale, otherLocale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, themeUrl } from "../i18n/urls.ts";
import { type Card, cardOf } from "./card.ts";
import { themeLink } from "./navigation.ts";
import { slice } from "./pagination.ts";

/** A page of a list of articles. */
export interface Listing {
  readonly cards: readonly Card[];
  readonly url: string;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly page: number | undefined;
}

/** A theme's list with its own words. */
export interface ThemeListing extends Listing {
  readonly key: string;
  /** The list's first page. */
  readonly theme: string;
  readonly name: string;
  readonly accent: number;
  readonly description: string | undefined;
  /** The same list in the other language, on its first page. */
  readonly alternate: string | undefined;
}

/** All articles; undefined if there is no such page. */
export function allArticles(edition: Edition, locale: Locale, page?: number): Listing | undefined {
  return listing(edition, locale, edition.articles[locale], page, (number) =>
    articlesUrl(locale, number),
  );
}

/** The articles of a theme, by its slug; undefined if there is no such theme or page. */
export function themeArticles(
  edition: Edition,
  locale: Locale,
  slug: string,
  page?: number,
): ThemeListing | undefined {
  const found = findTheme(edition, locale, slug);
  if (found === undefined) return undefined;
  const [theme, articles] = found;
  const list = listing(edition, locale, articles, page, (number) => themeUrl(locale, slug, number));
  if (list === undefined) return undefined;
  const { text, accent } = themeLink(edition, theme, locale);
  const description = theme.description?.[locale];
  const other = otherLocale(locale);
  return {
    ...list,
    key: theme.key,
    theme: themeUrl(locale, slug),
    name: text,
    accent,
    description: description && typeset(description, locale),
    alternate: edition.themes[other].has(theme) ? themeUrl(other, theme.slug[other]) : undefined,
  };
}

/** A theme that has articles, with them, by its slug. */
export function findTheme(edition: Edition, locale: Locale, slug: string) {
  return [...edition.themes[locale]].find(
    ([theme]: [Theme, unknown]) => theme.slug[locale] === slug,
  );
}

function listing(
  edition: Edition,
  locale: Locale,
  articles: readonly Article[],
  page: number | undefined,
  url: (page?: number) => string,
): Listing | undefined {
  const cut = slice(articles, page);
  if (cut === undefined) return undefined;
  const { older, newer } = cut;
  return {
    cards: cut.items.map((article) => cardOf(edition, article, locale)),
    url: url(page),
    page,
    older: older === undefined ? undefined : url(older),
    newer: newer === undefined ? undefined : url(newer === "newest" ? undefined : newer),
  };
}
