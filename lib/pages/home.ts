import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl } from "../i18n/urls.ts";
import { type Card, cardOf } from "./card.ts";

/** How many articles the home page shows. */
const recent = 12;

/** The home page: the newest publication leads, the others follow. */
export interface Home {
  readonly lead: Card | undefined;
  readonly cards: readonly Card[];
  /** Where the rest is; undefined when all of it is here. */
  readonly more: string | undefined;
}

/** What the home page shows. */
export function home(edition: Edition, locale: Locale): Home {
  const list = edition.articles[locale];
  const [lead, ...cards] = list.slice(0, recent).map((article) => cardOf(edition, article, locale));
  return { lead, cards, more: list.length > recent ? articlesUrl(locale) : undefined };
}
