import type { Article } from "../content/article.ts";
import { assetOf, peopleFile } from "../content/catalogue.ts";
import type { Accent } from "../content/colours/accent.ts";
import { articlesIn, type Edition } from "../content/edition.ts";
import { type ShownText, type TextByLanguage, textIn } from "../content/localized-text.ts";
import type { Person } from "../content/settings.ts";
import type { Entry } from "../content/source/source.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articlesUrl, type GroupName, groupUrl } from "../i18n/urls.ts";
import { type Alternates, listsOf } from "./alternates.ts";
import { type Card, cardOf } from "./card.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { findGroup } from "./groups.ts";
import { groupLink, type Link } from "./navigation.ts";
import { slice } from "./pagination.ts";
import { accentOf } from "./theme-accent.ts";

/** A page of a list of articles. */
export interface Listing {
  readonly cards: readonly Card[];
  readonly url: string;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly page: number | undefined;
}

/** The list of a theme or a person, with its own words. */
export interface GroupListing extends Listing {
  readonly key: string;
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
  return listing(edition, locale, articlesIn(edition, locale), page, (number) =>
    articlesUrl(locale, number),
  );
}

/** The articles of a theme or a person; undefined if there is no such list or page. */
export function groupArticles(
  edition: Edition,
  locale: Locale,
  name: GroupName,
  page?: number,
): GroupListing | undefined {
  const group = findGroup(edition, locale, name);
  if (group === undefined) return undefined;
  const { articles, room, of } = group;
  const list = listing(edition, locale, articles, page, (at) => groupUrl(locale, name, at));
  if (list === undefined) return undefined;
  const { key, text, lang, url } = groupLink(edition, group, locale);
  const description = room === "themes" ? of.description : of.role;
  return {
    ...list,
    key,
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
