import type { Article } from "../content/article.ts";
import { articlesIn, type Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl } from "../i18n/urls.ts";
import { type Card, cardOf } from "./card.ts";
import { type CoveredCard, coverOf } from "./cover.ts";
import { pinnedIn } from "./pinned.ts";

/** How many articles the home page shows. */
const recent = 12;

/** The home page: what is pinned, then the newest; of either, what is in its language leads. */
export interface Home {
  readonly lead: CoveredCard | undefined;
  /** What else stands before the newest. */
  readonly pinned: readonly Card[];
  readonly cards: readonly Card[];
  /** Where the rest is; undefined when all of it is here. */
  readonly more: string | undefined;
}

/** What the home page shows. */
export function home(edition: Edition, locale: Locale): Home {
  const list = articlesIn(edition, locale);
  const pinned = pinnedIn(list);
  const first = [...pinned, ...list].find((article) => article.locale === locale);
  const leading = first ?? pinned[0] ?? list[0];
  const told = pinned.filter((article) => article !== leading);
  const others = list
    .slice(0, recent + 1 + told.length)
    .filter((article) => article !== leading && !told.includes(article))
    .slice(0, recent - 1 - told.length);
  const card = (article: Article): Card => {
    const shown = cardOf(edition, article, locale);
    return pinned.includes(article) ? { ...shown, pinned: true } : shown;
  };
  return {
    lead: leading && { ...card(leading), cover: coverOf(edition, leading) },
    pinned: told.map(card),
    cards: others.map((article) => cardOf(edition, article, locale)),
    more: list.length > recent ? articlesUrl(locale) : undefined,
  };
}
