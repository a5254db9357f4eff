import type { Article } from "../content/article.ts";
import type { Accent } from "../content/colours/accent.ts";
import { articlesIn, type Edition, themesIn } from "../content/edition.ts";
import { type ShownText, type TextByLanguage, textIn } from "../content/localized-text.ts";
import type { Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, themeUrl } from "../i18n/urls.ts";
import { type Alternates, listsOf } from "./alternates.ts";
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
  readonly accent: Accent;
  /** The language of the name, where it is not the page's. */
  readonly lang: Locale | undefined;
  readonly description: ShownText | undefined;
  /** The same list in each language that has it, on its first page. */
  readonly alternates: Alternates;
}

/** All articles; undefined if there is no such page. */
export function allArticles(edition: Edition, locale: Locale, page?: number): Listing | undefined {
  return listing(edition, locale, articlesIn(edition, locale), page, (number) =>
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
  const { text, accent, lang } = themeLink(edition, theme, locale);
  return {
    ...list,
    key: theme.key,
    theme: themeUrl(locale, slug),
    name: text,
    accent,
    lang,
    description:
      theme.description === undefined ? undefined : typesetIn(edition, theme.description, locale),
    alternates: listsOf(edition, theme),
  };
}

/** A text by language as a page shows it, in the typography of whichever it is in. */
function typesetIn({ catalogue }: Edition, text: TextByLanguage, locale: Locale): ShownText {
  const shown = textIn(text, locale, catalogue.site.languages);
  return { ...shown, text: typeset(shown.text, shown.lang ?? locale) };
}

/** A theme that has articles, with them, by its slug. */
export function findTheme(edition: Edition, locale: Locale, slug: string) {
  const { languages } = edition.catalogue.site;
  return [...themesIn(edition, locale)].find(
    ([theme]: [Theme, unknown]) => textIn(theme.slug, locale, languages).text === slug,
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
