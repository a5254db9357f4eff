import type { Article } from "../content/article.ts";
import { readingMinutes } from "../content/body/reading-time.ts";
import type { Edition } from "../content/edition.ts";
import { visibility } from "../content/visibility.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import { type GroupLink, groupLink, type ThemeLink, themeLink } from "./navigation.ts";
import type { Part } from "./series.ts";

/** An article as a list shows it. */
export interface Card {
  readonly key: string;
  /** The language of its text, which may be another than the page's. */
  readonly locale: Locale;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly instant: number;
  readonly themes: readonly ThemeLink[];
  /** What it is, where the site tells kinds apart. */
  readonly kind: GroupLink | undefined;
  /** MDX of the excerpt, or null: then the summary is shown. */
  readonly excerpt: string | null;
  /** The files beside its text, where the excerpt shows one: the list is another with them. */
  readonly beside: string | undefined;
  readonly summary: string;
  readonly minutes: number;
  /** Which part of its series it is, in the list of that. */
  readonly part?: Part | undefined;
  /** It stands before newer ones. */
  readonly pinned?: boolean;
  /** What a reviewer must know and readers never see. */
  readonly mark: "draft" | "scheduled" | "ended" | undefined;
}

/** The card of an article on a page in a language. */
export function cardOf(edition: Edition, article: Article, locale: Locale): Card {
  return {
    key: article.key,
    locale: article.locale,
    title: typeset(article.title, article.locale),
    url: articleUrl(locale, article.slug),
    date: article.date,
    instant: article.instant,
    themes: themesOf(edition, article, locale),
    kind: kindOf(edition, article, locale),
    excerpt: article.excerpt,
    beside: showsImages(article) ? edition.catalogue.beside.get(article.key) : undefined,
    summary: typeset(article.summary, article.locale),
    minutes: readingMinutes(article.words),
    mark: markOf(edition, article),
  };
}

function showsImages({ excerpt }: Article): boolean {
  return excerpt !== null && /<Figure|!\[/.test(excerpt);
}

/** What an article is marked as in an edition for reviewers. */
export function markOf(edition: Edition, article: Article): Card["mark"] {
  const state = visibility(article, edition.now);
  return state === "visible" || state === "withdrawn" ? undefined : state;
}

/** The themes of an article in its own order, without those that no longer exist. */
export function themesOf(edition: Edition, article: Article, locale: Locale): ThemeLink[] {
  return article.themes.flatMap((key) => {
    const theme = edition.catalogue.themes?.find((each) => each.key === key);
    return theme === undefined ? [] : [themeLink(edition, theme, locale)];
  });
}

/** The kind of an article as a page in a language names it; undefined for one that site.yaml has no more. */
export function kindOf(
  edition: Edition,
  { kind }: Pick<Article, "kind">,
  locale: Locale,
): GroupLink | undefined {
  const of = edition.catalogue.site.kinds.find(({ key }) => key === kind);
  return of && groupLink(edition, { room: "kinds", of }, locale);
}
