import type { Article } from "../content/article.ts";
import { articlesIn, type Edition } from "../content/edition.ts";
import { lastChange } from "../content/last-change.ts";
import { textIn } from "../content/localized-text.ts";
import type { SiteImages } from "../content/site.ts";
import type { CoverPicture } from "../cover/share-image-facts.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl, articleUrl, type GroupName, type GroupRoom } from "../i18n/urls.ts";
import { authorsOf } from "../views/authors.ts";
import { type Card, kindOf, markOf, themesOf } from "../views/card.ts";
import { coverOf } from "../views/cover.ts";
import { findGroup, groupDescription } from "../views/groups.ts";
import { type GroupLink, groupLink, type Link } from "../views/navigation.ts";
import { seriesPart } from "../views/series.ts";
import { newestPublic } from "./newest-articles.ts";

/** How many articles a feed has: readers that come back within a month miss nothing. */
const newest = 20;

/** A feed before it is written in a format. */
export interface Feed {
  readonly locale: Locale;
  /** Undefined for the feed of all articles. */
  readonly group: (GroupLink & { readonly room: GroupRoom }) | undefined;
  readonly description: string | undefined;
  /** The page that lists the same. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly updated: number;
  readonly items: readonly FeedItem[];
  /** The site's own, by which feed readers show it. */
  readonly images: SiteImages;
}

/** An article in a feed. */
export interface FeedItem {
  readonly article: Article;
  /** What a reviewer must know and readers never see. */
  readonly mark: Card["mark"];
  readonly cover: CoverPicture | undefined;
  /** The files beside its text: it may show them. */
  readonly beside: string | undefined;
  readonly url: string;
  readonly themes: readonly string[];
  /** What it is, where the site tells kinds apart. */
  readonly kind: string | undefined;
  /** The series that it is a part of: which one it is may change, and a feed's item does not. */
  readonly series: GroupLink | undefined;
  readonly authors: readonly Link[];
  readonly published: number;
  readonly updated: number;
}

/** What became public last in a language, or of one of its lists; undefined if there is none. */
export function feedAt(edition: Edition, locale: Locale, name?: GroupName): Feed | undefined {
  if (name === undefined) return feedOf(edition, locale, articlesIn(edition, locale));
  const group = findGroup(edition, locale, name);
  if (group === undefined) return undefined;
  const link = groupLink(edition, group, locale);
  const description = groupDescription(group);
  const { languages } = edition.catalogue.site;
  return {
    ...feedOf(edition, locale, group.articles),
    group: { ...link, room: group.room },
    description:
      description === undefined ? undefined : textIn(description, locale, languages).text,
    url: link.url,
  };
}

function feedOf(edition: Edition, locale: Locale, articles: readonly Article[]): Feed {
  const { arrivals } = edition.catalogue;
  const items = newestPublic(articles, arrivals, newest).map((article) => ({
    article,
    mark: markOf(edition, article),
    cover: coverOf(edition, article),
    beside: edition.catalogue.beside.get(article.key),
    url: articleUrl(locale, article.slug),
    themes: themesOf(edition, article, locale).map(({ text }) => text),
    kind: kindOf(edition, article, locale)?.text,
    series: seriesPart(edition, article, locale)?.series,
    authors: authorsOf(edition, article, locale).map(({ text, url }) => ({ text, url })),
    published: article.instant,
    updated: lastChange(article).notable,
  }));
  return {
    locale,
    group: undefined,
    description: undefined,
    url: articlesUrl(locale),
    // The beginning of time, and not now, for a feed that never had anything.
    updated: Math.max(0, ...items.map(({ updated }) => updated)),
    items,
    images: edition.catalogue.site.images,
  };
}
