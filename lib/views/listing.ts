import type { Article } from "../content/article.ts";
import { assetOf, peopleFile } from "../content/catalogue.ts";
import type { Accent } from "../content/colours/accent.ts";
import { articlesIn, type Edition } from "../content/edition.ts";
import { type ShownText, type TextByLanguage, textIn } from "../content/localized-text.ts";
import type { Person } from "../content/settings.ts";
import type { Entry } from "../content/source/source.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, type GroupName, type GroupRoom, groupUrl } from "../i18n/urls.ts";
import { type Alternates, listsOf } from "./alternates.ts";
import { type Card, cardOf } from "./card.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { findGroup, groupDescription } from "./groups.ts";
import { groupLink, type Link } from "./navigation.ts";
import { type Slice, slice, sliceSeries } from "./pagination.ts";
import { pinnedIn } from "./pinned.ts";
import { partIn } from "./series.ts";
import { accentOf } from "./theme-accent.ts";

/** A page of a list of articles. */
export interface Listing {
  readonly cards: readonly Card[];
  readonly url: string;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly page: number | undefined;
  /** A series is read from its first part; other lists begin with the newest. */
  readonly oldestFirst: boolean;
}

/** The list of a theme, a person, a series or a kind, with its own words. */
export interface GroupListing extends Listing {
  readonly key: string;
  readonly room: GroupRoom;
  /** What stands before the newest at the head of a theme. */
  readonly pinned: readonly Card[];
  /** The list's first page. */
  readonly first: string;
  readonly name: string;
  /** A theme's colour. */
  readonly accent: Accent | undefined;
  /** Whose texts they are. */
  readonly person: Person | undefined;
  /** Their pages on other sites. */
  readonly elsewhere: readonly Link[];
  /** The file of their portrait. */
  readonly portrait: Entry | undefined;
  /** The language of the name, where it is not the page's. */
  readonly lang: Locale | undefined;
  readonly description: ShownText | undefined;
  /** The same list in each language that has it, on its first page. */
  readonly alternates: Alternates;
}

/** All articles; undefined if there is no such page. */
export function allArticles(edition: Edition, locale: Locale, page?: number): Listing | undefined {
  const cut = slice(articlesIn(edition, locale), page);
  return cut && listing(edition, locale, cut, (number) => articlesUrl(locale, number));
}

/** The articles of a list; undefined if there is no such list or page. */
export function groupArticles(
  edition: Edition,
  locale: Locale,
  name: GroupName,
  page?: number,
): GroupListing | undefined {
  const group = findGroup(edition, locale, name);
  if (group === undefined) return undefined;
  const { articles, room, of } = group;
  const isSeries = room === "series";
  const cut = isSeries ? sliceSeries(articles, page) : slice(articles, page);
  if (cut === undefined) return undefined;
  const pinned = room === "themes" && page === undefined ? pinnedIn(articles) : [];
  const items = cut.items.filter((each) => !pinned.includes(each));
  const list = listing(edition, locale, { ...cut, items }, (at) => groupUrl(locale, name, at));
  const { key, text, lang, url } = groupLink(edition, group, locale);
  const description = groupDescription(group);
  return {
    ...list,
    cards: isSeries ? numbered(list.cards, articles, items) : list.cards,
    oldestFirst: isSeries,
    key,
    room,
    pinned: pinned.map((each) => ({ ...cardOf(edition, each, locale), pinned: true })),
    first: url,
    name: text,
    accent: room === "themes" ? accentOf(of) : undefined,
    person: room === "people" ? of : undefined,
    elsewhere: room === "people" ? elsewhereOf(of) : [],
    portrait: room === "people" ? portraitOf(edition, of) : undefined,
    lang,
    description: description === undefined ? undefined : typesetIn(edition, description, locale),
    alternates: listsOf(edition, group),
  };
}

/** The cards of a series' page, which say which parts they are. */
function numbered(
  cards: readonly Card[],
  parts: readonly Article[],
  items: readonly Article[],
): readonly Card[] {
  return cards.map((card, at) => {
    const article = items[at];
    return article === undefined ? card : { ...card, part: partIn(parts, article) };
  });
}

function portraitOf({ catalogue }: Edition, { portrait }: Person): Entry | undefined {
  return portrait === undefined ? undefined : assetOf(catalogue, peopleFile, portrait);
}

/** A text by language as a page shows it, in the typography of whichever it is in. */
function typesetIn({ catalogue }: Edition, text: TextByLanguage, locale: Locale): ShownText {
  const shown = textIn(text, locale, catalogue.site.languages);
  return { ...shown, text: typeset(shown.text, shown.lang ?? locale) };
}

function listing(
  edition: Edition,
  locale: Locale,
  { items, page, older, newer }: Slice<Article, number | "oldest">,
  url: (page?: number) => string,
): Listing {
  return {
    cards: items.map((article) => cardOf(edition, article, locale)),
    url: url(page),
    page,
    oldestFirst: false,
    older: older === undefined ? undefined : url(older === "oldest" ? undefined : older),
    newer: newer === undefined ? undefined : url(newer === "newest" ? undefined : newer),
  };
}
