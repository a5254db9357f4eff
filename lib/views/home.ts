import { articlesIn, type Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl } from "../i18n/urls.ts";
import { type Card, cardOf } from "./card.ts";
import { type CoveredCard, coverOf } from "./cover.ts";

/** How many articles the home page shows. */
const recent = 12;

/** The home page: the newest publication in its language leads, the others follow. */
export interface Home {
  readonly lead: CoveredCard | undefined;
  readonly cards: readonly Card[];
  /** Where the rest is; undefined when all of it is here. */
  readonly more: string | undefined;
}

/** What the home page shows. */
export function home(edition: Edition, locale: Locale): Home {
  const list = articlesIn(edition, locale);
  const newest = list.find((article) => article.locale === locale) ?? list[0];
  const others = list
    .slice(0, recent + 1)
    .filter((article) => article !== newest)
    .slice(0, recent - 1);
  return {
    lead: newest && { ...cardOf(edition, newest, locale), cover: coverOf(edition, newest) },
    cards: others.map((article) => cardOf(edition, article, locale)),
    more: list.length > recent ? articlesUrl(locale) : undefined,
  };
}
